package dev.espalier.access;

import dev.espalier.catalog.ActionQuery;
import dev.espalier.catalog.ActionSet;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Organization;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Everybody's answer about one action or several on the resources of the own account and without given context,
/// counted up the tree. Nothing is taken for certain that is not: for one action a shade is the verdict, or
/// [Shade#DEPENDS] where that is not known; for several it counts those that are allowed whatever the context.
///
/// An account takes the most permissive shade of its people. The root user is somebody apart: most root users may do
/// nearly everything, and every account would look alike.
public final class HeatMap {
    private final ActionQuery query;
    private final ActionSet asked;
    private final World world;
    private final Map<AccountId, OfAccount> accounts;
    private final Map<NodeId, Tally> tallies = new HashMap<>();
    private final int unsettled;

    /// @param accounts in the order of the design
    HeatMap(ActionQuery query, World world, Map<AccountId, OfAccount> accounts) {
        this.query = query;
        this.asked = asked(query);
        this.world = world;
        this.accounts = Collections.unmodifiableMap(accounts);
        count(world.organization().root());
        int open = 0;
        for (var account : accounts.values()) {
            open += account.unsettled();
        }
        unsettled = open;
    }

    /// Somebody's answer.
    ///
    /// @param principal a root user, user or role
    /// @param allowed how many actions are allowed for certain
    /// @param open how many are neither allowed nor denied for certain
    /// @param isSettled whether more asking tells no more; of several actions, whether none is open
    public record Cell(MemberId principal, Shade shade, int allowed, int open, boolean isSettled) {
        static Cell of(MemberId principal, Shade shade, boolean isSettled) {
            boolean isAllowed = shade == Shade.ALLOWED;
            boolean isOpen = shade == Shade.DEPENDS || shade == Shade.NO_ANSWER;
            return new Cell(principal, shade, isAllowed ? 1 : 0, isOpen ? 1 : 0, isSettled);
        }
    }

    /// The answers in an account.
    ///
    /// @param root the answer of the root user
    /// @param people those of users and roles, in the order of the design
    public record OfAccount(Cell root, List<Cell> people, Shade shade, int able, int unsettled) {
        public OfAccount {
            people = List.copyOf(people);
        }

        static OfAccount of(Cell root, List<Cell> people) {
            var shade = Shade.NOBODY;
            int able = 0;
            int unsettled = 0;
            for (var cell : people) {
                shade = shade.or(cell.shade());
                able += cell.shade().allowsSomething() ? 1 : 0;
                unsettled += cell.isSettled() ? 0 : 1;
            }
            return new OfAccount(root, people, shade, able, unsettled);
        }
    }

    /// What a root, unit or account holds.
    public static final class Tally {
        private static final Tally NOTHING = new Tally();

        private final Map<Shade, Integer> accounts = new EnumMap<>(Shade.class);
        private int able;
        private int people;

        private void add(OfAccount account) {
            accounts.merge(account.shade(), 1, Integer::sum);
            able += account.able();
            people += account.people().size();
        }

        private void add(Tally other) {
            other.accounts.forEach((shade, count) -> accounts.merge(shade, count, Integer::sum));
            able += other.able;
            people += other.people;
        }

        /// How many accounts have this shade.
        public int count(Shade shade) {
            return accounts.getOrDefault(shade, 0);
        }

        /// How many accounts there are.
        public int accounts() {
            return accounts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /// How many accounts have somebody who can do something for certain.
        public int ableAccounts() {
            return count(Shade.ALLOWED) + count(Shade.PARTLY);
        }

        /// How many people can do something for certain.
        public int able() {
            return able;
        }

        /// How many people there are.
        public int people() {
            return people;
        }
    }

    private Tally count(Container container) {
        var tally = new Tally();
        for (var account : container.accounts()) {
            var found = accounts.get(account.id());
            if (found != null) {
                tally.add(found);
            }
        }
        container.organizationalUnits().forEach(unit -> tally.add(count(unit)));
        tallies.put(container.id(), tally);
        return tally;
    }

    public ActionQuery query() {
        return query;
    }

    /// What everybody is asked about: of several actions, those that some policy decides.
    static ActionSet asked(ActionQuery query) {
        var decided = query.actions().without(UndecidedActions.get());
        return query.one().isPresent() || decided.isEmpty() ? query.actions() : decided;
    }

    /// How many actions everybody was asked about.
    public int actions() {
        return asked.size();
    }

    /// The organization that was asked about.
    public Organization organization() {
        return world.organization();
    }

    /// Whether both maps were made of the same state of a design, and so cost its memory only once.
    @SuppressWarnings("ReferenceEquality") // one world is made for each state
    public boolean isOfSameStateAs(HeatMap other) {
        return world == other.world;
    }

    World world() {
        return world;
    }

    /// How many people have an answer that more asking may settle.
    public int unsettled() {
        return unsettled;
    }

    /// The answers in an account; empty when the design does not have it.
    public Optional<OfAccount> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    /// The accounts and their answers, in the order of the design.
    public Map<AccountId, OfAccount> accounts() {
        return accounts;
    }

    /// What a root or unit holds; nothing when the design does not have it.
    public Tally tally(NodeId container) {
        return tallies.getOrDefault(container, Tally.NOTHING);
    }

    /// What the whole design holds.
    public Tally all() {
        return tally(world.organization().root().id());
    }

    /// The answer of a root user, user or role; empty for groups and resources, which ask nothing.
    public Optional<Cell> cell(MemberId member) {
        return account(member.account())
                .flatMap(found -> found.root().principal().equals(member)
                        ? Optional.of(found.root())
                        : found.people().stream()
                                .filter(cell -> cell.principal().equals(member))
                                .findFirst());
    }

    /// The accounts of these shades, in the order of the design.
    public List<AccountId> accountsOf(Set<Shade> shades) {
        var found = new ArrayList<AccountId>();
        accounts.forEach((id, account) -> {
            if (shades.contains(account.shade())) {
                found.add(id);
            }
        });
        return found;
    }
}
