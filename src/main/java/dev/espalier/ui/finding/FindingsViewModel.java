package dev.espalier.ui.finding;

import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.policy.Severity;
import dev.espalier.review.Finding;
import dev.espalier.review.Review;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reviews the design after every change, elsewhere, and knows which findings are listed.
///
/// One review runs at a time. What changes meanwhile is reviewed after it, all at once; a review of a design that is
/// not the one on show any more is used only to make the next one quick.
public final class FindingsViewModel {
    static final Texts TEXTS = Texts.of(FindingsViewModel.class);
    private static final Logger LOG = LoggerFactory.getLogger(FindingsViewModel.class);

    private static final int LINES = 6;

    private final DesignStore store;
    private final TaskRunner tasks;
    private final ReadOnlyObjectWrapper<Optional<FindingReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty errors = new SimpleBooleanProperty(this, "errors", true);
    private final BooleanProperty warnings = new SimpleBooleanProperty(this, "warnings", true);
    private final ReadOnlyObjectWrapper<Optional<NodeId>> about =
            new ReadOnlyObjectWrapper<>(this, "about", Optional.empty());
    private final ReadOnlyObjectWrapper<List<FindingRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final Subscription watching;
    private Optional<Review> last = Optional.empty();
    private boolean isReviewing;

    /// What a review elsewhere has come to.
    private record Outcome(Review review, FindingReport report) {}

    public FindingsViewModel(DesignStore store, TaskRunner tasks) {
        this.store = store;
        this.tasks = tasks;
        watching = Subscription.combine(
                store.designProperty().subscribe(_ -> review()),
                filter.subscribe((_, _) -> list()),
                errors.subscribe((_, _) -> list()),
                warnings.subscribe((_, _) -> list()),
                about.subscribe((_, _) -> list()));
    }

    public void dispose() {
        watching.unsubscribe();
    }

    // The review

    /// What was found; empty until the first review is done.
    public ReadOnlyObjectProperty<Optional<FindingReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// `2 errors, 5 warnings`.
    public String summary() {
        return report.get()
                .map(found -> found.findings().isEmpty()
                        ? TEXTS.text("summary.none")
                        : Stream.of(count("errors", found.errors()), count("warnings", found.warnings()))
                                .flatMap(Optional::stream)
                                .reduce((one, other) -> TEXTS.text("summary.both", one, other))
                                .orElse(""))
                .orElse("");
    }

    private static Optional<String> count(String key, int number) {
        return number == 0 ? Optional.empty() : Optional.of(TEXTS.text("summary." + key, number));
    }

    private void review() {
        if (isReviewing) {
            return;
        }
        isReviewing = true;
        var design = store.design();
        var before = last;
        tasks.lengthy().run("review", () -> outcome(design, before), this::show, failure -> {
            isReviewing = false;
            LOG.error("The design could not be reviewed", failure);
        });
    }

    private static Outcome outcome(Design design, Optional<Review> before) {
        var review = before.map(known -> known.changedTo(design)).orElseGet(() -> Review.of(design));
        return new Outcome(review, FindingReport.of(design, review.findings()));
    }

    @SuppressWarnings("ReferenceEquality") // comparing whole designs would take longer than reviewing again
    private void show(Outcome outcome) {
        isReviewing = false;
        last = Optional.of(outcome.review());
        if (outcome.review().design() != store.design()) {
            review();
            return;
        }
        report.set(Optional.of(outcome.report()));
        forgetWhatIsGone();
        list();
    }

    private void forgetWhatIsGone() {
        var index = DesignIndex.of(store.design());
        about.set(about.get().filter(index::contains));
    }

    // The list

    /// What the triangle of a node stands for, in some lines; the first ones where they are many.
    public String explain(NodeId node) {
        var told = report.get().map(found -> told(found, node)).orElse(List.of());
        var lines = told.stream().limit(LINES).map(this::line).collect(Collectors.joining("\n"));
        return told.size() > LINES ? lines + "\n" + TEXTS.text("tip.more", told.size() - LINES) : lines;
    }

    /// Some sentences say themselves what they are about.
    private String line(Finding finding) {
        return finding.message().startsWith(finding.where().label())
                ? finding.message()
                : TEXTS.text("tip.line", FindingReport.place(finding, store.design()), finding.message());
    }

    /// The node by name.
    String name(NodeId node) {
        return DesignIndex.of(store.design()).nameOf(node);
    }

    /// Whether the list is on show.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /// Lists everything.
    public void open() {
        about.set(Optional.empty());
        open.set(true);
        list();
    }

    /// Lists what was found about a node and, in a folded unit, inside.
    public void open(NodeId node) {
        filter.set("");
        errors.set(true);
        warnings.set(true);
        about.set(Optional.of(node));
        open.set(true);
        list();
    }

    public void close() {
        open.set(false);
        rows.set(List.of());
    }

    /// What has to stand in the sentence or the place; without case.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether errors are listed.
    public BooleanProperty errorsProperty() {
        return errors;
    }

    /// Whether warnings are listed.
    public BooleanProperty warningsProperty() {
        return warnings;
    }

    /// The node that the list is about; empty when it is about everything.
    public ReadOnlyObjectProperty<Optional<NodeId>> aboutProperty() {
        return about.getReadOnlyProperty();
    }

    public void listEverything() {
        about.set(Optional.empty());
    }

    /// What is listed, errors first.
    ReadOnlyObjectProperty<List<FindingRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Why nothing is listed.
    String whyEmpty() {
        return TEXTS.text(
                report.get().isEmpty()
                        ? "empty.working"
                        : report.get().get().findings().isEmpty() ? "empty.none" : "empty.filtered");
    }

    private void list() {
        if (!open.get()) {
            return;
        }
        var found = report.get().orElse(FindingReport.NOTHING);
        var some = about.get().map(node -> told(found, node)).orElse(found.findings());
        var listed = new ArrayList<FindingRow>();
        if (errors.get()) {
            add(Severity.ERROR, some, listed);
        }
        if (warnings.get()) {
            add(Severity.WARNING, some, listed);
        }
        rows.set(List.copyOf(listed));
    }

    /// What the triangle of a figure stands for.
    public List<Finding> told(FindingReport found, NodeId node) {
        return store.showing().folding().folded().stream().anyMatch(node::equals) ? found.within(node) : found.at(node);
    }

    private void add(Severity severity, List<Finding> some, List<FindingRow> listed) {
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        var fitting = some.stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> new FindingRow.One(finding, FindingReport.place(finding, store.design())))
                .filter(row -> contains(row, wanted))
                .toList();
        if (!fitting.isEmpty()) {
            listed.add(new FindingRow.Head(severity, fitting.size()));
            listed.addAll(fitting);
        }
    }

    private static boolean contains(FindingRow.One row, String wanted) {
        return row.finding().message().toLowerCase(Locale.ROOT).contains(wanted)
                || row.place().toLowerCase(Locale.ROOT).contains(wanted)
                || row.finding().code().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
