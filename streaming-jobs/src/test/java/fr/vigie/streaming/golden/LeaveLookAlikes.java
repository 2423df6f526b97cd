package fr.vigie.streaming.golden;

import static fr.vigie.streaming.TestRecords.day;
import static fr.vigie.streaming.TestRecords.declaration;
import static fr.vigie.streaming.TestRecords.employer;
import static fr.vigie.streaming.TestRecords.professional;

import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.LeaveReason;
import fr.vigie.domain.event.SickLeave;
import fr.vigie.domain.event.WorkDeclaration;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.reference.ProfessionalStatus;
import java.util.Map;

/** The innocent look-alikes of leaves and daily allowances. */
final class LeaveLookAlikes {
    static final Map<String, LookAlike> ALL = Map.of(
            "overlapping-leaves",
                    new LookAlike(
                            "Les mêmes deux arrêts indemnisés pour les mêmes jours, mais chacun nomme son employeur, et ce ne"
                                    + " sont pas les mêmes.",
                            "Qui travaille pour deux employeurs et cesse les deux emplois est indemnisé pour chacun : les"
                                    + " indemnités remplacent le salaire d'un emploi (CSS, art. L. 323-4 et R. 323-4).",
                            streams -> streams.every(
                                    SickLeave.class,
                                    leave -> leave.setEmployerId(
                                            employer(leave.getLeaveId().endsWith("a") ? 1 : 2)))),
            "work-during-leave",
                    new LookAlike(
                            "Le même travail déclaré en DSN aux mêmes dates, sous un arrêt à temps partiel pour motif"
                                    + " thérapeutique.",
                            "Le temps partiel thérapeutique autorise l'activité (CSS, art. L. 323-6, 4° et L. 323-3) : des"
                                    + " jours travaillés y sont la règle.",
                            streams -> streams.every(SickLeave.class, leave -> leave.setPartTime(true))),
            "allowance-amount",
                    new LookAlike(
                            "Les mêmes paiements, d'arrêts qui relèvent d'accidents du travail.",
                            "Un accident du travail a son propre montant, sans carence ni limite de 360 jours (CSS,"
                                    + " art. L. 433-1 et L. 433-2) : la règle ne juge que la maladie.",
                            streams -> streams.every(
                                    SickLeave.class, leave -> leave.setReason(LeaveReason.WORK_ACCIDENT))),
            "tele-leaves",
                    new LookAlike(
                            "Les mêmes arrêts et prolongations, prescrits par des remplaçants.",
                            "Le remplaçant prescrit à la place du médecin traitant (CSS, art. L. 162-4-4 et R. 162-1-9-1 ;"
                                    + " CSP, art. L. 6316-1) ; les données ne disent pas qui il remplace, le doute profite à"
                                    + " l'assuré.",
                            streams -> streams.where(
                                    Professional.class,
                                    one -> !one.getProfessionalId().equals(professional(401)),
                                    one -> one.setStatus(ProfessionalStatus.REMPLACANT))),
            "double-claims",
                    new LookAlike(
                            "Les mêmes jours demandés au titre de deux employeurs, que tous deux déclarent en DSN.",
                            "Les deux emplois existent, et l'arrêt fait cesser les deux : chacun ouvre droit (CSS,"
                                    + " art. L. 323-4).",
                            streams -> streams.told(declaration(
                                    "golden-claim-second", "golden-claim", employer(411), day("2021-11-01"), 2))),
            "account-sharing",
                    new LookAlike(
                            "Les mêmes paiements à un même compte, d'assurés d'un même foyer.",
                            "Parents et enfants majeurs peuvent partager un compte : liés par le foyer, ils ne comptent que"
                                    + " pour une famille. Le foyer n'est lu que pour disculper.",
                            streams -> streams.every(
                                    Patient.class, insured -> insured.setHouseholdId("golden-shared-household"))),
            "account-takeover",
                    new LookAlike(
                            "Les mêmes changements de compte aux mêmes dates et les mêmes paiements, mais le nouveau compte est"
                                    + " déclaré au guichet.",
                            "Un compte détourné l'est en ligne, avec un mot de passe volé ; au guichet l'assuré se présente"
                                    + " en personne, pièce d'identité à l'appui.",
                            streams -> streams.where(
                                    BankDetail.class,
                                    change -> change.getChannel() == BankChannel.ONLINE,
                                    change -> change.setChannel(BankChannel.COUNTER))),
            "prescriber-of-leaves",
                    new LookAlike(
                            "Les mêmes arrêts numérisés pour des patients lointains, prescrits en téléconsultation.",
                            "La patientèle d'une plateforme de téléconsultation est partout en France : l'éloignement n'y dit"
                                    + " rien du prescripteur. La durée de ces arrêts est l'affaire d'une autre règle"
                                    + " (tele-leaves).",
                            streams -> streams.every(SickLeave.class, leave -> leave.setTeleconsultation(true))),
            "shell-employer",
                    new LookAlike(
                            "La même jeune entreprise, les mêmes arrêts et les mêmes salaires, mais les cotisations sont"
                                    + " payées.",
                            "Le travail et les cotisations ouvrent les droits (CSS, art. L. 313-1) : une véritable jeune"
                                    + " entreprise, frappée d'arrêts longs, cotise.",
                            streams -> streams.every(
                                    WorkDeclaration.class, declared -> declared.setContributionsPaid(true))));

    private LeaveLookAlikes() {}
}
