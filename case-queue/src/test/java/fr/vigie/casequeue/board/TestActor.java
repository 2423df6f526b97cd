package fr.vigie.casequeue.board;

import fr.vigie.casequeue.person.Actor;
import fr.vigie.casequeue.person.Role;
import java.util.Set;

/** Whoever keeps the ledger in these tests. */
final class TestActor {
    static final Actor CHIEF = new Actor("chef", "Chef", Set.of(Role.MANAGER));

    private TestActor() {}
}
