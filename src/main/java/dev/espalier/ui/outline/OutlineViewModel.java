package dev.espalier.ui.outline;

import dev.espalier.access.Answer;
import dev.espalier.access.Gate;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Container;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.diagram.Mark;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.RenameNode;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the outline shows: who stands under whom, what a row says, which gate stands there in the current answer, and
/// what a filter leaves.
public final class OutlineViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(OutlineViewModel.class);
    private static final Texts TEXTS = Texts.of(OutlineViewModel.class);

    private final DesignStore store;
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
    private final Subscription subscriptions;
    private final Newest sifting;
    private Map<NodeId, Mark> marks = Map.of();
    private Optional<Sifted> sifted = Optional.empty();

    /// What a filter leaves.
    private record Sifted(String wanted, Set<NodeId> left) {}

    public OutlineViewModel(DesignStore store) {
        this.store = store;
        sifting = new Newest(store.tasks());
        subscriptions = Subscription.combine(
                filter.subscribe(_ -> filter()),
                store.designProperty().subscribe(_ -> follow()),
                store.answerProperty().subscribe(this::mark),
                sifting::dispose);
    }

    /// Rises whenever something shown may have changed.
    public ReadOnlyIntegerProperty revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// Leaves the rows whose name, account number, e-mail or tags contain the text, and the rows above them. They are
    /// looked for in the background; until they are found, the rows are as before.
    public StringProperty filterProperty() {
        return filter;
    }

    /// The text by which the rows are filtered now.
    Optional<String> filteredBy() {
        return sifted.map(Sifted::wanted);
    }

    public RootId root() {
        return store.design().organization().root().id();
    }

    /// The rows under a row, in order.
    public List<NodeId> childrenOf(NodeId parent) {
        var children = children(parent);
        return sifted.map(found ->
                        children.stream().filter(found.left()::contains).toList())
                .orElse(children);
    }

    private List<NodeId> children(NodeId parent) {
        return index().entity(parent).map(OutlineViewModel::children).orElse(List.of());
    }

    /// Without a filter.
    static List<NodeId> children(Entity entity) {
        return switch (entity) {
            case Container container -> {
                var children = new ArrayList<NodeId>();
                container.accounts().forEach(account -> children.add(account.id())); // as on the canvas
                container.organizationalUnits().forEach(unit -> children.add(unit.id()));
                yield children;
            }
            case Account account -> members(account);
        };
    }

    private static List<NodeId> members(Account account) {
        var members = new ArrayList<NodeId>();
        account.groups().forEach(group -> members.add(new GroupId(account.id(), group.name())));
        account.users().forEach(user -> members.add(new UserId(account.id(), user.name())));
        account.roles().forEach(role -> members.add(new RoleId(account.id(), role.name())));
        account.resources().forEach(resource -> members.add(new ResourceId(account.id(), resource.arn())));
        return members;
    }

    /// The entity behind a row, to see whether anything below it can have changed; empty for members.
    Optional<Entity> entity(NodeId id) {
        return id instanceof MemberId ? Optional.empty() : index().entity(id);
    }

    public String name(ItemId id) {
        return index().nameOf(id);
    }

    /// The small word at the end of a row: `mgmt`, or how many SCPs of its own it has; empty for none.
    public String tag(NodeId id) {
        if (id.equals(store.design().organization().managementAccountId())) {
            return TEXTS.text("tag.management");
        }
        return entity(id).map(OutlineViewModel::policiesTag).orElse("");
    }

    private static String policiesTag(Entity entity) {
        var scps = ownPolicies(entity.serviceControlPolicies(), OrganizationPolicyType.SERVICE_CONTROL_POLICY);
        var rcps = ownPolicies(entity.resourceControlPolicies(), OrganizationPolicyType.RESOURCE_CONTROL_POLICY);
        var words = new ArrayList<String>();
        if (scps > 0) {
            words.add(TEXTS.text("tag.scps", scps));
        }
        if (rcps > 0) {
            words.add(TEXTS.text("tag.rcps", rcps));
        }
        return String.join(", ", words);
    }

    private static long ownPolicies(List<String> attached, OrganizationPolicyType type) {
        return attached.stream()
                .filter(name -> !name.equals(type.defaultPolicy()))
                .count();
    }

    /// The sign of the gate that stands at this row in the current answer.
    public Optional<Mark> mark(NodeId id) {
        return Optional.ofNullable(marks.get(id));
    }

    /// What a screen reader says of the row.
    public String describe(NodeId id) {
        var text = TEXTS.text("row." + kindOf(id), name(id));
        var tag = tag(id);
        var withTag = tag.isEmpty() ? text : text + ", " + tag;
        return mark(id).map(mark -> withTag + ", " + TEXTS.text("mark." + mark.name()))
                .orElse(withTag);
    }

    private static String kindOf(NodeId id) {
        return switch (id) {
            case RootId _ -> "root";
            case OuId _ -> "unit";
            case AccountId _ -> "account";
            case UserId _, MemberId.RootUserId _ -> "user";
            case GroupId _ -> "group";
            case RoleId _ -> "role";
            case ResourceId _ -> "resource";
        };
    }

    public boolean canRename(NodeId id) {
        return !store.isReadOnly() && !(id instanceof ResourceId) && !(id instanceof MemberId.RootUserId);
    }

    /// Gives a row another name; refused with a sentence.
    public EditResult rename(NodeId id, String name) {
        return store.perform(new RenameNode(id, name.strip()));
    }

    public void dispose() {
        subscriptions.unsubscribe();
    }

    private DesignIndex index() {
        return DesignIndex.of(store.design());
    }

    private void mark(Optional<Answer> answer) {
        var found = new HashMap<NodeId, Mark>();
        answer.ifPresent(known -> known.gates().forEach(gate -> mark(gate, found)));
        marks = found;
        changed();
    }

    private static void mark(Gate gate, Map<NodeId, Mark> found) {
        switch (gate.layer()) {
            case SERVICE_CONTROL_POLICY, RESOURCE_CONTROL_POLICY, RESOURCE_POLICY, TRUST_POLICY ->
                gate.at().ifPresent(at -> put(found, at, gate.state()));
            case IDENTITY_POLICY ->
                gate.sources().forEach(source -> source.holder().ifPresent(at -> put(found, at, source.state())));
            case PERMISSIONS_BOUNDARY, SESSION_POLICY -> {}
        }
    }

    /// Of two gates at one row the one that stops is shown; what does not apply is not shown at all.
    private static void put(Map<NodeId, Mark> found, NodeId at, Gate.State state) {
        if (state == Gate.State.DOES_NOT_APPLY || state == Gate.State.NOT_NEEDED) {
            return;
        }
        found.merge(at, Mark.of(state), (one, other) -> one == Mark.PASS ? other : one);
    }

    private void filter() {
        if (wanted().isEmpty()) {
            sifting.cancel();
            sifted = Optional.empty();
            changed();
        } else {
            sift(wanted());
        }
    }

    /// What an edit changed is shown at once, and what the filter leaves then as soon as that is known.
    private void follow() {
        changed();
        if (!wanted().isEmpty()) {
            sift(wanted());
        }
    }

    private String wanted() {
        return filter.get().strip().toLowerCase(Locale.ROOT);
    }

    private void sift(String wanted) {
        var design = store.design();
        sifting.run(
                "filter the outline",
                stop -> OutlineSieve.sift(design, wanted, stop),
                left -> {
                    sifted = Optional.of(new Sifted(wanted, left));
                    changed();
                },
                failure -> LOG.warn("The outline could not be filtered", failure));
    }

    private void changed() {
        revision.set(revision.get() + 1);
    }
}
