package fr.vigie.streaming.card.impossibletravel;

import fr.vigie.domain.event.CardChannel;
import fr.vigie.domain.event.CardOutcome;
import fr.vigie.domain.event.CardService;
import fr.vigie.domain.event.CardUse;
import fr.vigie.domain.geo.Communes;
import fr.vigie.streaming.finding.DetectorVerdict;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Uses of one card in the making, in January 2022 and at the time of Paris. */
final class CardUses {
    static final String LA_ROCHELLE = "17300";
    static final String SAINTES = "17415";
    static final String LILLE = "59350";
    static final String PARIS = "75056";
    static final String MARSEILLE = "13055";

    private final List<CardUse> uses = new ArrayList<>();

    /** Adds a use in a reader named after its commune. */
    CardUses read(String time, String commune) {
        return read(time, commune, "T-" + commune);
    }

    /** Adds a use; the time as {@code 12 09:30}, day of January, hour and minute. */
    CardUses read(String time, String commune, String terminal) {
        return read(time, commune, terminal, use -> {});
    }

    /** Adds a use, with something particular. */
    CardUses read(String time, String commune, String terminal, Consumer<CardUse> particular) {
        CardUse use = CardUse.newBuilder()
                .setAt(LocalDateTime.parse("2022-01-" + time.replace(' ', 'T'))
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toInstant())
                .setUseId("u" + (1000 + uses.size()))
                .setCardId("c1")
                .setHolderId("10000000017")
                .setChannel(CardChannel.READER)
                .setTerminalId(terminal)
                .setService(CardService.FSE)
                .setCommune(commune)
                .setOutcome(CardOutcome.ACCEPTED)
                .build();
        particular.accept(use);
        uses.add(use);
        return this;
    }

    List<CardUse> list() {
        return List.copyOf(uses);
    }

    Optional<DetectorVerdict> judge() {
        return judge(uses);
    }

    static Optional<DetectorVerdict> judge(List<CardUse> uses) {
        return ImpossibleTravel.judge(uses, Communes.builtIn()::find, ImpossibleTravelSettings.defaults());
    }
}
