package fr.vigie.sample.practice;

import fr.vigie.domain.event.BillingLine;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.BillerKind;
import fr.vigie.domain.reference.Membership;
import fr.vigie.domain.reference.Terrain;
import fr.vigie.sample.calendar.LocalClock;
import fr.vigie.sample.people.Period;
import fr.vigie.sample.territory.Site;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A biller: a cabinet, a pharmacy, a centre, with its address, its members, its readers and its evening habit. */
public final class Practice {
    private final int index;
    private final String billerId;
    private final BillerKind kind;
    private final Site site;
    private final SendingHabit sending;
    private final List<Practitioner> members = new ArrayList<>(2);
    private final List<String> terminals = new ArrayList<>(1);
    private final List<Membership> contracts = new ArrayList<>(0);
    private Terrain terrain = Terrain.PLAIN;
    private Duration clockError = Duration.ZERO;
    private LocalDate openedOn;
    private boolean openedLate;
    private boolean readersUndeclared;
    private Optional<String> nextReader = Optional.empty();
    private Optional<Breakdown> breakdown = Optional.empty();

    /** Days on which nothing can be transmitted, and the evening on which all of it is. */
    private record Breakdown(Period days, LocalDate until) {}

    Practice(int index, String billerId, BillerKind kind, Site site, LocalDate openedOn, SendingHabit sending) {
        this.index = index;
        this.billerId = billerId;
        this.kind = kind;
        this.site = site;
        this.openedOn = openedOn;
        this.sending = sending;
    }

    /** Position among the billers. */
    public int index() {
        return index;
    }

    /** AM number or FINESS. */
    public String billerId() {
        return billerId;
    }

    /** Where it is. */
    public Site site() {
        return site;
    }

    /** What kind of biller it is. */
    public BillerKind kind() {
        return kind;
    }

    /** The evening on which what is ready on a day is transmitted. */
    public LocalDate sendingDay(LocalDate ready) {
        LocalDate usual = sending.sendingDay(ready);
        return breakdown
                .filter(one -> one.days().contains(usual))
                .map(Breakdown::until)
                .orElse(usual);
    }

    /** Breaks the transmission down: what is due on some days goes on a later evening. */
    public void transmitLater(Period days, LocalDate until) {
        breakdown = Optional.of(new Breakdown(days, until));
    }

    /** First day. */
    public LocalDate openedOn() {
        return openedOn;
    }

    /** Opens within the world's time: the caisse learns it then. */
    public void openOn(LocalDate day) {
        openedOn = day;
        openedLate = true;
    }

    /** Who works there; the titulaire first. */
    public List<Practitioner> members() {
        return members;
    }

    /** Has a member stand in from one day to another, both included; their membership is these days only. */
    public void engage(Practitioner member, LocalDate from, LocalDate to) {
        Membership contract = membership(member, from);
        contract.setTo(to);
        contracts.add(contract);
    }

    /** Its readers. */
    public List<String> terminals() {
        return terminals;
    }

    /** The first of its readers. */
    public String terminal() {
        return terminals.get(0);
    }

    /** Terrain for the IK. */
    public Terrain terrain() {
        return terrain;
    }

    /** Moves the practice to the mountains. */
    public void setTerrain(Terrain terrain) {
        this.terrain = terrain;
    }

    /** Declares a reader that will replace the first one. */
    void expectReader(String serial) {
        nextReader = Optional.of(serial);
    }

    /** The expected reader replaces the first one. */
    void changeReader() {
        nextReader.ifPresent(serial -> terminals.set(0, serial));
    }

    private List<String> declaredReaders() {
        List<String> declared = new ArrayList<>(readersUndeclared ? List.of() : terminals);
        nextReader.filter(serial -> !readersUndeclared).ifPresent(declared::add);
        return declared;
    }

    /** Has changed its readers and told nobody. */
    void leaveReadersUndeclared() {
        readersUndeclared = true;
    }

    /** By how much its readers' clocks are ahead; negative = behind. */
    public Duration clockError() {
        return clockError;
    }

    /** Sets its readers' clocks wrong. */
    public void setClockError(Duration ahead) {
        clockError = ahead;
    }

    /** Puts the biller on a line that one of its members signs at an instant. */
    public void bill(BillingLine line, Practitioner executant, Instant signedAt) {
        line.setBillerId(billerId);
        executant.sign(line, signedAt);
    }

    /** Its record in the references. */
    public Biller toRecord() {
        Biller biller = new Biller();
        biller.setBillerId(billerId);
        biller.setKind(kind);
        biller.setCommune(site.commune().code());
        biller.setAddressId(site.addressId());
        biller.setTerrain(terrain);
        biller.setOpenedOn(openedOn);
        if (openedLate) {
            biller.setKnownAt(LocalClock.at(openedOn, 8, 0));
        }
        biller.setMemberIds(members.stream().map(Practitioner::id).toList());
        biller.setMemberships(memberships());
        biller.setTerminalIds(declaredReaders());
        return biller;
    }

    private List<Membership> memberships() {
        List<Membership> result = new ArrayList<>();
        for (Practitioner member : members) {
            boolean dated = contracts.stream()
                    .anyMatch(contract -> contract.getProfessionalId().equals(member.id()));
            if (!dated) {
                result.add(membership(member, openedOn));
            }
        }
        result.addAll(contracts);
        return result;
    }

    private static Membership membership(Practitioner member, LocalDate from) {
        Membership membership = new Membership();
        membership.setProfessionalId(member.id());
        membership.setRole(member.status().name());
        membership.setFrom(from);
        return membership;
    }
}
