package dev.espalier.bench;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.edit.AttachOrganizationPolicy;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.MoveNodes;
import dev.espalier.edit.Paste;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/// What somebody does to a large organization, one small thing in each frame: always to another account in the middle
/// of it.
final class Edits {
    private static final int ACCOUNTS = 200;

    private final DesignStore store;
    private final List<AccountId> accounts;
    private final List<OrganizationalUnit> units;

    Edits(DesignStore store) {
        this.store = store;
        var index = DesignIndex.of(store.design());
        accounts = index.accounts().stream()
                .map(Account::id)
                .skip(index.accounts().size() / 2)
                .limit(ACCOUNTS)
                .toList();
        units = index.units().stream().skip(index.units().size() / 2).toList();
    }

    /// All of them by name; undoing and redoing come after enough that can be undone.
    Map<String, IntConsumer> all() {
        var all = new LinkedHashMap<String, IntConsumer>();
        all.put("rename", frame -> perform(new RenameNode(account(frame), "Renamed " + System.nanoTime())));
        all.put("move", frame -> perform(move(frame)));
        all.put("undo", _ -> store.undo());
        all.put("redo", _ -> store.redo());
        all.put("attach", frame -> perform(attach(frame)));
        all.put("duplicate", frame -> perform(Paste.duplicate(store.design(), List.of(account(frame)))));
        all.put("fold", this::fold);
        return all;
    }

    private AccountId account(int frame) {
        return accounts.get(frame % accounts.size());
    }

    private Edit move(int frame) {
        return new MoveNodes(
                List.of(account(frame)), units.get(frame % units.size()).id());
    }

    private Edit attach(int frame) {
        var account = DesignIndex.of(store.design()).account(account(frame)).orElseThrow();
        var policy = store.design().organization().policies().stream()
                .filter(other -> other.type() == OrganizationPolicyType.SERVICE_CONTROL_POLICY
                        && !account.serviceControlPolicies().contains(other.name()))
                .findFirst()
                .orElseThrow();
        return new AttachOrganizationPolicy((OrganizationPolicyId) policy.id(), account.id());
    }

    private void fold(int frame) {
        var unit = units.get(frame / 2 % units.size()).id();
        if (frame % 2 == 0) {
            store.showing().fold(unit);
        } else {
            store.showing().unfold(unit);
        }
    }

    private void perform(Edit edit) {
        if (store.perform(edit) instanceof EditResult.Rejected(var _, var sentence)) {
            throw new IllegalStateException(sentence);
        }
    }
}
