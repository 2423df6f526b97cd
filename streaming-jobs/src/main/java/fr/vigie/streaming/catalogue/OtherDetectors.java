package fr.vigie.streaming.catalogue;

import fr.vigie.domain.alert.Scheme;
import fr.vigie.domain.stream.Stream;
import fr.vigie.streaming.care.CareRule;
import fr.vigie.streaming.hearing.noprofollow.HearingAidSettings;
import fr.vigie.streaming.hearing.noprofollow.HearingAids;
import fr.vigie.streaming.pharmacy.forgedprescriptions.ForgedRules;
import fr.vigie.streaming.pharmacy.forgedprescriptions.ForgedSettings;
import fr.vigie.streaming.physician.overruns.OverrunSettings;
import fr.vigie.streaming.physician.overruns.Overruns;
import fr.vigie.streaming.physician.teleconsultation.TeleconsultationSettings;
import fr.vigie.streaming.physician.teleconsultation.TeleconsultationShare;
import fr.vigie.streaming.topology.ActiveRules;
import fr.vigie.streaming.transport.overlap.OverlapTripSettings;
import fr.vigie.streaming.transport.overlap.TransportOverlap;
import java.util.EnumSet;
import java.util.List;

/** Detectors of transport, teleconsultations, dépassements, hearing aids and prescriptions. */
final class OtherDetectors {
    static final List<Detector> ALL = List.of(
            Detector.of(
                    "transport-overlaps",
                    TransportOverlap.VERSION,
                    "transport/overlap",
                    Scheme.TRANSPORT,
                    List.of("TRANSPORT_OVERLAP", "TRANSPORT_PADDED_KM", "TRANSPORT_KM"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.TRIPS),
                    OverlapTripSettings.defaults(),
                    s -> ActiveRules.of(new TransportOverlap(s))),
            Detector.of(
                    "teleconsultation-share",
                    TeleconsultationShare.VERSION,
                    "physician/teleconsultation",
                    Scheme.TELECONSULTATION,
                    List.of("TELECONSULTATION_SHARE"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PROFESSIONALS, Stream.BILLERS),
                    TeleconsultationSettings.defaults(),
                    s -> ActiveRules.of(new TeleconsultationShare(s))),
            Detector.of(
                    "hearing-aids",
                    HearingAids.VERSION,
                    "hearing/noprofollow",
                    Scheme.HEARING_AIDS,
                    List.of("HEARING_AID_SERIAL", "HEARING_AID_PROFILE"),
                    EnumSet.of(Stream.BILLING_LINES),
                    HearingAidSettings.defaults(),
                    s -> ActiveRules.of(new HearingAids(s))),
            Detector.of(
                    "overruns",
                    Overruns.VERSION,
                    "physician/overruns",
                    Scheme.PHYSICIAN_BILLING,
                    List.of("OVERRUN_SHARE"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PROFESSIONALS),
                    OverrunSettings.defaults(),
                    s -> ActiveRules.of(new Overruns(s))),
            Detector.of(
                    "forged-prescriptions",
                    ForgedRules.VERSION,
                    "pharmacy/forgedprescriptions",
                    Scheme.PRESCRIPTIONS,
                    List.of("FORGED_DISPENSING", "FORGED_PRESCRIBER"),
                    EnumSet.of(Stream.BILLING_LINES, Stream.PATIENTS, Stream.BILLERS, Stream.PROFESSIONALS),
                    ForgedSettings.defaults(),
                    s -> ActiveRules.of(ForgedRules.weighing(s).toArray(CareRule[]::new))
                            .with(ForgedRules.finding(s))));

    private OtherDetectors() {}
}
