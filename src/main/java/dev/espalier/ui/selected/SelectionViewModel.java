package dev.espalier.ui.selected;

import dev.espalier.access.Evaluator;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.NodeId;
import dev.espalier.design.PolicyId.OrganizationPolicyId;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.profile.AccountsProfile;
import dev.espalier.profile.CeilingProfile;
import dev.espalier.profile.GroupProfile;
import dev.espalier.profile.OrganizationPolicyProfile;
import dev.espalier.profile.RoleProfile;
import dev.espalier.profile.Sheet;
import dev.espalier.storage.JsonText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is told about the selection. It follows design, selection and question, and works only while it is wanted.
public final class SelectionViewModel {
    static final Texts TEXTS = Texts.of(SelectionViewModel.class);
    private static final Logger LOG = LoggerFactory.getLogger(SelectionViewModel.class);

    /// How long a part may take; then its numbers are "at least".
    private static final Duration AT_MOST = Duration.ofSeconds(3);

    private final DesignStore store;
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper(this, "wanted");
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper(this, "failed");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final Newest newest;
    private final Subscription subscriptions;
    private List<ItemId> shown = List.of();

    public SelectionViewModel(DesignStore store) {
        this.store = store;
        newest = new Newest(store.tasks());
        subscriptions = Subscription.combine(
                store.designProperty().subscribe((_, _) -> follow()),
                store.selectionProperty().subscribe((_, _) -> follow()),
                store.questionProperty().subscribe((_, _) -> follow()),
                store.asking().exercises().hidingProperty().subscribe((_, _) -> follow()));
        follow();
    }

    /// Lets go of the store.
    public void dispose() {
        newest.dispose();
        subscriptions.unsubscribe();
    }

    /// Whether there is something to tell about the selection, and no question that comes first.
    public ReadOnlyBooleanProperty wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /// What is told; for a moment still about the design before.
    ReadOnlyObjectProperty<Optional<Sheet>> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /// Whether nothing could be found out about the selection.
    ReadOnlyBooleanProperty failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// What entries have to contain.
    StringProperty filterProperty() {
        return filter;
    }

    private void follow() {
        newest.cancel();
        var items = store.selection();
        var work = work(items);
        wanted.set(work.isPresent());
        failed.set(false);
        if (!items.equals(shown)) {
            shown = items;
            filter.set("");
            sheet.set(Optional.empty());
        }
        work.ifPresent(this::run);
    }

    /// Does one part after the other and shows each as soon as it is done.
    private void run(List<Telling> parts) {
        if (parts.isEmpty()) {
            return;
        }
        newest.run(
                "tell about the selection",
                stop -> parts.getFirst().tell(() -> stop.orAfter(AT_MOST)),
                (Optional<Sheet> made) -> {
                    sheet.set(made);
                    run(parts.subList(1, parts.size()));
                },
                this::fail);
    }

    /// What was told before is about another design; it must not be taken for what is told about this one.
    private void fail(Throwable failure) {
        LOG.error("Nothing could be told about the selection", failure);
        sheet.set(Optional.empty());
        failed.set(true);
    }

    /// A part of the work, on another thread.
    private interface Telling {
        /// @param patience begins to wait: whether there is no time left, or nobody wants to know any more
        Optional<Sheet> tell(Supplier<BooleanSupplier> patience);
    }

    private Optional<List<Telling>> work(List<ItemId> items) {
        var design = store.design();
        var evaluator = store.evaluator();
        var question = store.questionProperty().get();
        if (question.isPresent()) {
            return accounts(items)
                    .filter(_ -> !store.asking().exercises().isHiding())
                    .map(accounts -> List.of(patience -> Optional.of(
                            AccountsProfile.of(design, evaluator, question.get(), accounts, patience.get()))));
        }
        if (items.size() != 1) {
            return Optional.empty();
        }
        return switch (items.getFirst()) {
            case ContainerId container -> Optional.of(List.of(_ -> ceiling(design, evaluator, container)));
            case AccountId account -> Optional.of(List.of(_ -> ceiling(design, evaluator, account)));
            case GroupId group -> Optional.of(List.of(_ -> GroupProfile.of(design, evaluator, group)));
            case RoleId role ->
                Optional.of(List.of(patience -> RoleProfile.of(design, evaluator, role, patience.get())));
            case OrganizationPolicyId policy ->
                Optional.of(List.of(
                        _ -> OrganizationPolicyProfile.atOnce(design, evaluator, policy),
                        patience -> OrganizationPolicyProfile.of(design, evaluator, policy, patience)));
            default -> Optional.empty();
        };
    }

    /// The items, when they are several accounts and nothing else.
    private static Optional<List<AccountId>> accounts(List<ItemId> items) {
        var accounts = items.stream()
                .filter(AccountId.class::isInstance)
                .map(AccountId.class::cast)
                .toList();
        return accounts.size() > 1 && accounts.size() == items.size() ? Optional.of(accounts) : Optional.empty();
    }

    private static Optional<Sheet> ceiling(Design design, Evaluator evaluator, NodeId node) {
        return CeilingProfile.of(design, evaluator, node).map(CeilingProfile::sheet);
    }

    String text() {
        return sheet.get().map(Sheet::text).map(made -> made.get()).orElse("");
    }

    String json() {
        return sheet.get()
                .map(Sheet::json)
                .<JsonObject>map(made -> made.get())
                .map(JsonText::write)
                .orElse("");
    }
}
