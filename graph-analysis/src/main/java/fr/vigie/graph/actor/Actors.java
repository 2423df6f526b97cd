package fr.vigie.graph.actor;

import fr.vigie.domain.geo.Communes;
import fr.vigie.domain.geo.GreatCircle;
import fr.vigie.domain.geo.Place;
import fr.vigie.domain.household.Families;
import fr.vigie.domain.household.Home;
import fr.vigie.domain.reference.Biller;
import fr.vigie.domain.reference.Card;
import fr.vigie.domain.reference.Commune;
import fr.vigie.domain.reference.Employer;
import fr.vigie.domain.reference.Patient;
import fr.vigie.domain.reference.Professional;
import fr.vigie.domain.stream.Stream;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/** Who is who, as known at one close. */
public final class Actors {
    private final ActorBook book;
    private final LocalDate close;

    Actors(ActorBook book, LocalDate close) {
        this.book = book;
        this.close = close;
    }

    /** The day that closes. */
    public LocalDate today() {
        return close;
    }

    /** What investigators concluded of each subject, the latest by event time; by kind and id. */
    public List<Concluded> concluded() {
        return book.concluded(close);
    }

    /** A professional on a day. */
    public Optional<Professional> professional(String id, LocalDate on) {
        return find(Stream.PROFESSIONALS, id, on, Professional.class);
    }

    /** A biller on a day. */
    public Optional<Biller> biller(String id, LocalDate on) {
        return find(Stream.BILLERS, id, on, Biller.class);
    }

    /** A card. */
    public Optional<Card> card(String id) {
        return find(Stream.CARDS, id, close, Card.class);
    }

    /** An insured person on a day. */
    public Optional<Patient> patient(String id, LocalDate on) {
        return find(Stream.PATIENTS, id, on, Patient.class);
    }

    /** All that is and was known of an insured person. */
    public List<Patient> patientVersions(String id) {
        return book.versions(Stream.PATIENTS, id).stream()
                .filter(version -> !version.known().isAfter(close))
                .map(version -> (Patient) version.record())
                .toList();
    }

    /** To how many families some insured people surely belong on the day that closes; whoever is not known counts for none. */
    public int families(Collection<String> patientIds) {
        return Families.count(patientIds.stream()
                .distinct()
                .flatMap(id -> patient(id, close).stream())
                .map(Home::of)
                .toList());
    }

    /** An employer on a day. */
    public Optional<Employer> employer(String id, LocalDate on) {
        return find(Stream.EMPLOYERS, id, on, Employer.class);
    }

    /** Where a commune is: the stream of communes wins over the built-in table. */
    public Optional<Place> commune(String code) {
        return find(Stream.COMMUNES, code, close, Commune.class)
                .map(commune -> new Place(
                        commune.getCode(),
                        commune.getName(),
                        commune.getPopulation(),
                        commune.getLatitude(),
                        commune.getLongitude(),
                        false))
                .or(() -> Communes.builtIn().find(code));
    }

    private <T> Optional<T> find(Stream stream, String id, LocalDate on, Class<T> type) {
        ActorBook.Version found = null;
        for (ActorBook.Version version : book.versions(stream, id)) {
            if (!version.known().isAfter(close) && !version.validFrom().isAfter(on)) {
                found = version;
            }
        }
        return Optional.ofNullable(found).map(version -> type.cast(version.record()));
    }

    /** Whether somebody is on the list of national actors, whose strangers are no sign. */
    public boolean isNational(String professionalId) {
        return book.isNational(professionalId);
    }

    /** Billers that declare a professional as a member, remplaçants included. */
    public Set<String> billersOf(String professionalId) {
        return book.billersOf(professionalId, close);
    }

    /** Billers that declare a reader as theirs. */
    public Set<String> ownersOf(String terminalId) {
        return book.ownersOf(terminalId, close);
    }

    /**
     * Whether two professionals are of one cabinet, centre or house: members of one biller, or of two at one address (in one
     * commune, where an address is not known), as colleagues are who each have a number.
     */
    public boolean shareCabinet(String one, String other) {
        Set<String> shared = new HashSet<>(cabinets(one));
        shared.retainAll(cabinets(other));
        return !shared.isEmpty();
    }

    private Set<String> cabinets(String professionalId) {
        Set<String> cabinets = new TreeSet<>(billersOf(professionalId));
        for (String id : billersOf(professionalId)) {
            biller(id, close)
                    .ifPresent(biller -> cabinets.add(biller.getAddressId()
                            .map(address -> "address " + address)
                            .orElseGet(() -> "commune " + biller.getCommune())));
        }
        return cabinets;
    }

    /** Whether two billers are at one address, as colleagues are who each have a number. */
    public boolean areAtOneAddress(String one, String other) {
        Optional<String> address = biller(one, close).flatMap(Biller::getAddressId);
        return address.isPresent() && address.equals(biller(other, close).flatMap(Biller::getAddressId));
    }

    /** Communes in which a professional practises: his own, secondary ones, and those of the billers he is a member of. */
    public Set<String> practices(String professionalId) {
        Set<String> communes = new TreeSet<>();
        professional(professionalId, close).ifPresent(one -> {
            communes.add(one.getPracticeCommune());
            one.getSecondaryCommunes().ifPresent(communes::addAll);
        });
        for (String biller : billersOf(professionalId)) {
            biller(biller, close).map(Biller::getCommune).ifPresent(communes::add);
        }
        return communes;
    }

    /** Distance between two communes, km as the crow flies; empty where one of them is not known. */
    public OptionalDouble km(String one, String other) {
        Optional<Place> from = commune(one);
        Optional<Place> to = commune(other);
        return from.isPresent() && to.isPresent()
                ? OptionalDouble.of(GreatCircle.km(
                        from.get().latitude(),
                        from.get().longitude(),
                        to.get().latitude(),
                        to.get().longitude()))
                : OptionalDouble.empty();
    }

    /** Distance from a commune to the nearest of several, km; empty where none is known. */
    public OptionalDouble kmToNearest(String from, Set<String> communes) {
        return communes.stream()
                .map(to -> km(from, to))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .min();
    }
}
