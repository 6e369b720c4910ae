package dev.espalier.ui.canvas;

import dev.espalier.access.Evaluator;
import dev.espalier.access.RoleTrust;
import dev.espalier.access.RoleTrustFinder;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.diagram.Overlay;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.task.Newest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps asking who may take on which role: for the selection always, for all roles shown by name while that layer is
/// drawn. Works in the background for half a second at most, and stops as soon as something else is wanted.
final class TrustViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TrustViewModel.class);
    private static final Duration TIME = Duration.ofMillis(500);

    private final DesignStore store;
    private final Newest newest;
    private Optional<Wanted> last = Optional.empty();

    /// What is asked.
    private record Wanted(Design design, Set<RoleId> roles, List<MemberId> people) {
        RoleTrust find(Evaluator evaluator, BooleanSupplier isEnough) {
            return new RoleTrustFinder(design, evaluator, isEnough).find(roles, people);
        }
    }

    TrustViewModel(DesignStore store) {
        this.store = store;
        newest = new Newest(store.tasks());
    }

    void dispose() {
        newest.dispose();
    }

    /// Another document is on show: the same has to be asked again.
    void forget() {
        last = Optional.empty();
    }

    /// Asks anew if something else is wanted now.
    ///
    /// @param opened accounts whose roles are shown by name
    void ask(Set<AccountId> opened) {
        var wanted = wanted(opened);
        if (last.filter(wanted::equals).isPresent()) {
            return;
        }
        last = Optional.of(wanted);
        newest.cancel();
        if (wanted.roles().isEmpty() && wanted.people().isEmpty()) {
            store.showing().showTrust(RoleTrust.NONE);
            return;
        }
        var evaluator = store.evaluator();
        newest.run(
                "find who may assume roles",
                stop -> wanted.find(evaluator, stop.orAfter(TIME)),
                (RoleTrust found) -> store.showing().showTrust(found),
                this::fail);
    }

    /// The same may be asked again.
    private void fail(Throwable failure) {
        LOG.error("Who may assume which role could not be found out", failure);
        last = Optional.empty();
        store.showing().showTrust(RoleTrust.NONE);
    }

    private Wanted wanted(Set<AccountId> opened) {
        var roles = new LinkedHashSet<RoleId>();
        var people = new ArrayList<MemberId>();
        for (ItemId item : store.selection()) {
            if (item instanceof RoleId role) {
                roles.add(role);
                people.add(role);
            } else if (item instanceof UserId user) {
                people.add(user);
            }
        }
        if (store.showing().draws(Overlay.TRUST)) {
            var index = DesignIndex.of(store.design());
            for (var id : opened) {
                index.account(id)
                        .ifPresent(account -> account.roles().forEach(role -> roles.add(new RoleId(id, role.name()))));
            }
        }
        return new Wanted(store.design(), roles, people);
    }
}
