package fr.vigie.graph.account;

import static fr.vigie.graph.SceneRecords.account;
import static fr.vigie.graph.SceneRecords.allowance;
import static fr.vigie.graph.SceneRecords.leave;
import static fr.vigie.graph.SceneReferences.patient;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.domain.event.AccountHolder;
import fr.vigie.domain.event.BankChannel;
import fr.vigie.domain.event.BankDetail;
import fr.vigie.domain.event.DailyAllowance;
import fr.vigie.domain.event.Payee;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.stream.Stream;
import fr.vigie.graph.SceneBuilder;
import fr.vigie.graph.SceneReferences;
import fr.vigie.graph.link.NodeKind;
import fr.vigie.graph.ring.Ring;
import fr.vigie.graph.ring.RingClaim;
import fr.vigie.graph.ring.RingMember;
import fr.vigie.graph.ring.RingRole;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SharedAccountsTest {
    private static final String IBAN = "iban-shared";
    private final SceneBuilder scene = new SceneBuilder();

    /** An insured whose leave of day 40 is paid on day 55 to the shared account, declared on a day. */
    private void paid(
            String id, int declared, Consumer<Patient> who, Consumer<BankDetail> how, Consumer<DailyAllowance> paid) {
        scene.add(patient(id), who)
                .add(account("old-" + id, "iban-" + id, id, BankChannel.INITIAL, -300))
                .add(account("new-" + id, IBAN, id, BankChannel.COUNTER, declared), how)
                .add(leave("A-" + id, "physician", id, 40, 15))
                .add(allowance("IJ-" + id, "A-" + id, id, IBAN, 55), paid);
    }

    private void paid(String id) {
        paid(id, 30, who -> {}, how -> {}, paid -> {});
    }

    private List<Ring> rings() {
        return scene.rings(new SharedAccounts(SharedAccountSettings.defaults()));
    }

    @Test
    void threeStrangersArePaidToOneAccount() {
        paid("p1");
        paid("p2");
        paid("p3");
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.code()).isEqualTo(SharedAccounts.CODE);
            assertThat(ring.anchor()).isEqualTo("IBAN:" + IBAN);
            assertThat(ring.members())
                    .containsExactly(
                            new RingMember(NodeKind.IBAN, IBAN, RingRole.SUSPECT),
                            new RingMember(NodeKind.PATIENT, "p1", RingRole.MULE),
                            new RingMember(NodeKind.PATIENT, "p2", RingRole.MULE),
                            new RingMember(NodeKind.PATIENT, "p3", RingRole.MULE));
            assertThat(ring.claims()).extracting(RingClaim::id).containsExactly("IJ-p1", "IJ-p2", "IJ-p3");
            assertThat(ring.claims()).extracting(RingClaim::stream).containsOnly(Stream.DAILY_ALLOWANCES);
            assertThat(ring.cents()).isEqualTo(150_000);
            // Three families, and an account that is new to all of them.
            assertThat(ring.strength()).isEqualTo(2 * 3 + 4);
            assertThat(ring.probability())
                    .isEqualTo(SharedAccountSettings.defaults().probability());
        });
    }

    @Test
    void anAccountThatTheyHaveLongHadIsLessProbable() {
        for (String id : List.of("p1", "p2", "p3")) {
            paid(id, -200, who -> {}, how -> {}, paid -> {});
        }
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.strength()).isEqualTo(2 * 3);
            assertThat(ring.probability())
                    .isEqualTo(SharedAccountSettings.defaults().oldProbability());
        });
    }

    @Test
    void runningLeavesAreDivertedOnline() {
        paid("p1", 50, who -> {}, how -> how.setChannel(BankChannel.ONLINE), paid -> {});
        paid("p2", 48, who -> {}, how -> how.setChannel(BankChannel.ONLINE), paid -> {});
        assertThat(rings()).singleElement().satisfies(ring -> {
            assertThat(ring.members())
                    .containsExactly(
                            new RingMember(NodeKind.IBAN, IBAN, RingRole.SUSPECT),
                            new RingMember(NodeKind.PATIENT, "p1", RingRole.VICTIM),
                            new RingMember(NodeKind.PATIENT, "p2", RingRole.VICTIM));
            assertThat(ring.cents()).isEqualTo(100_000);
            assertThat(ring.strength()).isEqualTo(6 + 2);
        });
    }

    @Test
    void twoStrangersWhoChangedAtTheCounterAreTooFew() {
        paid("p1");
        paid("p2");
        assertThat(rings()).isEmpty();
    }

    @Test
    void aCoupleWhoChangesOnlineIsOneFamily() {
        for (String id : List.of("p1", "p2")) {
            paid(id, 50, who -> who.setHouseholdId("h"), how -> how.setChannel(BankChannel.ONLINE), paid -> {});
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aCoupleAndAGrownUpChildOfTheirHouseAreOneFamily() {
        for (String id : List.of("p1", "p2", "p3")) {
            paid(id, 30, who -> who.setAddressId("one house"), how -> {}, paid -> {});
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void aParentWithChildrenWhoLiveElsewhereIsOneHousehold() {
        for (String id : List.of("p1", "p2", "p3")) {
            paid(id, 30, who -> who.setHouseholdId("h"), how -> {}, paid -> {});
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void peopleOfOneCommuneWhoseAddressIsNotKnownAreOneFamily() {
        for (String id : List.of("p1", "p2", "p3")) {
            paid(id, 30, who -> who.setAddressId(null), how -> {}, paid -> {});
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void insuredOfWhomNothingIsKnownCountForNone() {
        paid("p1");
        paid("p2");
        SceneBuilder stranger = new SceneBuilder()
                .add(leave("A-x", "physician", "x", 40, 15))
                .add(allowance("IJ-x", "A-x", "x", IBAN, 55));
        scene.addAll(stranger);
        assertThat(rings()).isEmpty();
    }

    @Test
    void wardsArePaidToTheirGuardian() {
        for (String id : List.of("p1", "p2", "p3", "p4")) {
            paid(id, 30, who -> {}, how -> how.setHolder(AccountHolder.GUARDIAN), paid -> {});
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void anEmployerWhoGoesOnPayingIsPaid() {
        for (String id : List.of("p1", "p2", "p3", "p4")) {
            paid(id, 30, who -> {}, how -> {}, paid -> paid.setPayee(Payee.EMPLOYER));
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void anEmployersAccountIsSharedByRight() {
        for (String id : List.of("p1", "p2", "p3", "p4")) {
            paid(id, 30, who -> {}, how -> how.setHolder(AccountHolder.EMPLOYER), paid -> {});
        }
        assertThat(rings()).isEmpty();
    }

    @Test
    void anAccountThatWasChangedLongBeforeTheLeaveIsNotDiverted() {
        paid("p1", 20, who -> {}, how -> how.setChannel(BankChannel.ONLINE), paid -> {});
        paid("p2", 20, who -> {}, how -> how.setChannel(BankChannel.ONLINE), paid -> {});
        assertThat(rings()).isEmpty();
    }

    @Test
    void ordinaryLifeIsSilent() {
        for (int i = 0; i < 50; i++) {
            scene.add(SceneReferences.patient("p" + i))
                    .add(leave("A" + i, "physician", "p" + i, 40, 15))
                    .add(allowance("IJ" + i, "A" + i, "p" + i, "iban" + i, 55));
        }
        assertThat(rings()).isEmpty();
    }
}
