package dev.espalier.access;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.Entity;
import dev.espalier.design.Resource;
import dev.espalier.design.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Where accounts stand. After an edit one question touches one or two of ten thousand accounts, so the first few are
/// looked for along the tree; only when more are asked for is an index of all of them made.
final class Places {
    private static final int MOST_SEARCHES = 8;

    private final Root root;
    private final List<Account> outside;
    private final AtomicInteger ownerSearches = new AtomicInteger();
    private final Map<AccountId, Optional<Place>> found = new ConcurrentHashMap<>();
    private volatile @Nullable Index index;

    Places(Root root, List<Account> outside) {
        this.root = root;
        this.outside = List.copyOf(outside);
    }

    /// One account.
    ///
    /// @param path from the root down to it; empty for one outside the organization
    record Place(Account account, List<Entity> path) {}

    private record Index(Map<AccountId, Optional<Place>> places, Map<String, AccountId> resourceOwners) {
        Optional<Place> find(AccountId id) {
            return places.getOrDefault(id, Optional.empty());
        }
    }

    Optional<Place> find(AccountId id) {
        var known = index;
        if (known == null && found.size() >= MOST_SEARCHES && !found.containsKey(id)) {
            known = makeIndex();
        }
        return known == null ? found.computeIfAbsent(id, this::search) : known.find(id);
    }

    private Optional<Place> search(AccountId id) {
        var inside = search(root, id, new ArrayList<>());
        if (inside.isPresent()) {
            return inside;
        }
        return outside.stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .map(account -> new Place(account, List.of()));
    }

    private static Optional<Place> search(Container container, AccountId id, List<Entity> above) {
        above.addLast(container);
        for (var account : container.accounts()) {
            if (account.id().equals(id)) {
                above.addLast(account);
                return Optional.of(new Place(account, List.copyOf(above)));
            }
        }
        for (var unit : container.organizationalUnits()) {
            var found = search(unit, id, above);
            if (found.isPresent()) {
                return found;
            }
        }
        above.removeLast();
        return Optional.empty();
    }

    /// The account that owns the drawn resource that `arn` is or lies in.
    Optional<AccountId> ownerOf(String arn) {
        var known = index;
        if (known == null && ownerSearches.incrementAndGet() > MOST_SEARCHES) {
            known = makeIndex();
        }
        return known == null ? searchOwner(arn) : owner(known, arn);
    }

    private Optional<AccountId> searchOwner(String arn) {
        var search = new OwnerSearch(arn);
        search.look(root);
        outside.forEach(search::look);
        return Optional.ofNullable(search.owner);
    }

    /// Looks for the innermost drawn resource that an ARN is or lies in.
    private static final class OwnerSearch {
        private final String arn;
        private int length;
        private @Nullable AccountId owner;

        OwnerSearch(String arn) {
            this.arn = arn;
        }

        void look(Container container) {
            container.accounts().forEach(this::look);
            container.organizationalUnits().forEach(this::look);
        }

        void look(Account account) {
            for (var resource : account.resources()) {
                int end = resource.arn().length();
                if (end > length && arn.startsWith(resource.arn()) && isEnd(end)) {
                    length = end;
                    owner = account.id();
                }
            }
        }

        private boolean isEnd(int end) {
            return end == arn.length() || arn.charAt(end) == '/' || arn.charAt(end) == ':';
        }
    }

    private static Optional<AccountId> owner(Index known, String arn) {
        for (int end = arn.length(); end > 0; end = previousEnd(arn, end)) {
            var owner = known.resourceOwners().get(arn.substring(0, end));
            if (owner != null) {
                return Optional.of(owner);
            }
        }
        return Optional.empty();
    }

    /// The resource of an account that `arn` is or lies in.
    static Optional<Resource> enclosing(Account account, String arn) {
        for (int end = account.resources().isEmpty() ? 0 : arn.length(); end > 0; end = previousEnd(arn, end)) {
            var found = account.resource(arn.substring(0, end));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// Resources lie in one another at slashes and colons.
    private static int previousEnd(String arn, int end) {
        return Math.max(arn.lastIndexOf('/', end - 1), arn.lastIndexOf(':', end - 1));
    }

    private Index makeIndex() {
        var made = new Index(new HashMap<>(), new HashMap<>());
        collect(root, new ArrayList<>(), made);
        outside.forEach(account -> register(account, List.of(), made));
        index = made;
        return made;
    }

    private static void collect(Container container, List<Entity> above, Index made) {
        above.addLast(container);
        for (var account : container.accounts()) {
            above.addLast(account);
            register(account, List.copyOf(above), made);
            above.removeLast();
        }
        container.organizationalUnits().forEach(unit -> collect(unit, above, made));
        above.removeLast();
    }

    private static void register(Account account, List<Entity> path, Index made) {
        made.places().putIfAbsent(account.id(), Optional.of(new Place(account, path)));
        account.resources().forEach(resource -> made.resourceOwners().putIfAbsent(resource.arn(), account.id()));
    }
}
