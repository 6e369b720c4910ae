package dev.espalier.ui.selected;

import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.ItemId;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.profile.CeilingProfile;
import dev.espalier.profile.Sheet;
import dev.espalier.storage.JsonText;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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

    private final DesignStore store;
    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper(this, "wanted");
    private final ReadOnlyObjectWrapper<Optional<Sheet>> sheet =
            new ReadOnlyObjectWrapper<>(this, "sheet", Optional.empty());
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final AtomicInteger latest = new AtomicInteger();
    private final Subscription subscriptions;
    private List<ItemId> shown = List.of();

    public SelectionViewModel(DesignStore store) {
        this.store = store;
        subscriptions = Subscription.combine(
                store.designProperty().subscribe((_, _) -> follow()),
                store.selectionProperty().subscribe((_, _) -> follow()),
                store.questionProperty().subscribe((_, _) -> follow()));
        follow();
    }

    /// Lets go of the store.
    public void dispose() {
        latest.incrementAndGet();
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

    /// What entries have to contain.
    StringProperty filterProperty() {
        return filter;
    }

    private void follow() {
        int mine = latest.incrementAndGet();
        var items = store.selection();
        var work = work(items);
        wanted.set(work.isPresent());
        if (!items.equals(shown)) {
            shown = items;
            filter.set("");
            sheet.set(Optional.empty());
        }
        work.ifPresent(making -> store.tasks()
                .run(
                        "tell about the selection",
                        making,
                        (Optional<Sheet> made) -> {
                            if (mine == latest.get()) {
                                sheet.set(made);
                            }
                        },
                        failure -> LOG.error("Nothing could be told about the selection", failure)));
    }

    private Optional<Callable<Optional<Sheet>>> work(List<ItemId> items) {
        if (items.size() != 1 || store.questionProperty().get().isPresent()) {
            return Optional.empty();
        }
        var design = store.design();
        var evaluator = store.evaluator();
        return switch (items.getFirst()) {
            case ContainerId container ->
                Optional.of(
                        () -> CeilingProfile.of(design, evaluator, container).map(CeilingProfile::sheet));
            case AccountId account ->
                Optional.of(() -> CeilingProfile.of(design, evaluator, account).map(CeilingProfile::sheet));
            default -> Optional.empty();
        };
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
