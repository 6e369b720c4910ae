package dev.espalier.ui.claim;

import dev.espalier.access.Question;
import dev.espalier.design.NodeId;
import dev.espalier.edit.EditResult;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

/// Checks what the design claims after every change, elsewhere, and knows which claims are listed and which is chosen.
public final class ClaimsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimsViewModel.class);
    private static final Texts TEXTS = ClaimWords.TEXTS;

    private final DesignStore store;
    private final Culprits culprits;
    private final Newest newest;
    private final ReadOnlyObjectWrapper<Optional<ClaimReport>> report =
            new ReadOnlyObjectWrapper<>(this, "report", Optional.empty());
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final StringProperty filter = new SimpleStringProperty(this, "filter", "");
    private final BooleanProperty brokenOnly = new SimpleBooleanProperty(this, "brokenOnly");
    private final ReadOnlyObjectWrapper<List<ClaimRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final ReadOnlyObjectWrapper<Optional<ClaimRow>> chosen =
            new ReadOnlyObjectWrapper<>(this, "chosen", Optional.empty());
    private final Subscription watching;
    private Optional<ClaimCheck> known = Optional.empty();
    private List<Claim> claims;
    private int chosenAt;
    private boolean hasFailed;

    public ClaimsViewModel(DesignStore store, TaskRunner tasks) {
        this.store = store;
        newest = new Newest(tasks);
        claims = Claim.of(store.design());
        culprits = new Culprits(store, tasks);
        watching = Subscription.combine(
                store.documentsProperty().subscribe((_, _) -> begin()),
                store.designProperty().subscribe(_ -> changed()),
                store.asking().exercises().hidingProperty().subscribe((_, _) -> publish()),
                filter.subscribe((_, _) -> list()),
                brokenOnly.subscribe((_, _) -> list()));
    }

    public void dispose() {
        newest.dispose();
        culprits.stop();
        watching.unsubscribe();
    }

    // The check

    /// What became of all claims; empty until they were looked at for the first time, and when the last look
    /// failed. While a change is looked at, it is what was known before.
    public ReadOnlyObjectProperty<Optional<ClaimReport>> reportProperty() {
        return report.getReadOnlyProperty();
    }

    /// Another document is on show.
    private void begin() {
        known = Optional.empty();
        report.set(Optional.empty());
        claims = Claim.of(store.design());
        chosenAt = 0;
        culprits.clear();
        changed();
    }

    private void changed() {
        culprits.stop();
        hasFailed = false;
        chooseWhatIsNew();
        list();
        check();
    }

    /// A claim that was made elsewhere, in the panel or by doing a step again, is the one to look at.
    private void chooseWhatIsNew() {
        var now = Claim.of(store.design());
        if (now.size() == claims.size() + 1) {
            int at = 0;
            while (at < claims.size() && now.get(at).equals(claims.get(at))) {
                at++;
            }
            chosenAt = at;
        }
        claims = now;
    }

    private void check() {
        var design = store.design();
        var evaluator = store.evaluator();
        var before = known;
        newest.runLengthy(
                "check assertions",
                stop -> ClaimCheck.run(design, evaluator, before, stop),
                (Optional<ClaimCheck> found) -> show(found),
                this::failed);
    }

    private void show(Optional<ClaimCheck> found) {
        known = found;
        publish();
    }

    private void publish() {
        if (known.isEmpty()) {
            return;
        }
        var checked = checked();
        report.set(Optional.of(new ClaimReport(checked)));
        culprits.follow(checked.stream()
                .filter(CheckedClaim::fails)
                .map(CheckedClaim::claim)
                .toList());
        list();
    }

    /// What was known before says nothing about the design as it is.
    private void failed(Throwable failure) {
        LOG.error("Assertions could not be checked", failure);
        hasFailed = true;
        known = Optional.empty();
        culprits.clear();
        report.set(Optional.empty());
        list();
        store.message(TEXTS.text("failed"));
    }

    /// All claims of the design as it is; those that are new are not known yet.
    private List<CheckedClaim> checked() {
        return claims.stream().map(this::checked).toList();
    }

    // What broke them

    /// Where steps broke something that is still broken.
    public ReadOnlyObjectProperty<Set<NodeId>> brokenAtProperty() {
        return culprits.placesProperty();
    }

    /// What was broken at a node, in some lines.
    public String explain(NodeId node) {
        return culprits.at(node).stream()
                .map(claim -> TEXTS.text("broken.here", checked(claim).name(), since(claim)))
                .collect(Collectors.joining("\n"));
    }

    private CheckedClaim checked(Claim claim) {
        return isSecret(claim) ? new ClaimWords(store.design()).secret(claim) : openly(claim);
    }

    /// Whether a claim would tell the answer of an exercise.
    boolean isSecret(Claim claim) {
        var exercises = store.asking().exercises();
        return switch (claim) {
            case Claim.OfOne(var one) -> exercises.isToldBy(one.action(), one.principal());
            case Claim.OfMany(var many) -> exercises.isToldBy(many.action());
        };
    }

    private CheckedClaim openly(Claim claim) {
        return known.flatMap(one -> one.of(claim)).orElseGet(() -> {
            var words = new ClaimWords(store.design());
            return hasFailed ? words.notChecked(claim) : words.unknown(claim);
        });
    }

    private String since(Claim claim) {
        return culprits.of(claim) instanceof Blame.Since since ? since.label() : "";
    }

    /// Since when a claim is not true.
    Blame blame(Claim claim) {
        return culprits.of(claim);
    }

    /// Makes the design as it was before the step that broke a claim.
    void goBackBefore(Culprit culprit) {
        culprits.goBackBefore(culprit);
    }

    // The list

    /// Whether the drawer is on show.
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    public void open() {
        open.set(true);
        list();
    }

    /// Shows what was broken at a node.
    public void open(NodeId node) {
        filter.set("");
        brokenOnly.set(false);
        culprits.at(node).stream()
                .findFirst()
                .map(Claim.of(store.design())::indexOf)
                .ifPresent(at -> chosenAt = at);
        open();
    }

    public void close() {
        open.set(false);
        rows.set(List.of());
        chosen.set(Optional.empty());
    }

    /// What has to stand in the title, the sentence or the outcome; without case.
    public StringProperty filterProperty() {
        return filter;
    }

    /// Whether only what is not true for sure is listed.
    public BooleanProperty brokenOnlyProperty() {
        return brokenOnly;
    }

    /// What is listed, in the order of the file.
    ReadOnlyObjectProperty<List<ClaimRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// The claim that is chosen in the list.
    ReadOnlyObjectProperty<Optional<ClaimRow>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    void choose(ClaimRow row) {
        chosenAt = row.at();
        chosen.set(Optional.of(row));
    }

    /// Why nothing is listed.
    String whyEmpty() {
        return TEXTS.text(Claim.of(store.design()).isEmpty() ? "empty.none" : "empty.filtered");
    }

    private void list() {
        if (!open.get()) {
            return;
        }
        var listed = new ArrayList<ClaimRow>();
        var all = checked();
        for (int at = 0; at < all.size(); at++) {
            if (isListed(all.get(at))) {
                listed.add(new ClaimRow(at, all.get(at)));
            }
        }
        rows.set(List.copyOf(listed));
        chosen.set(listed.stream()
                .filter(row -> row.at() == chosenAt)
                .findFirst()
                .or(() -> listed.stream().findFirst()));
    }

    private boolean isListed(CheckedClaim claim) {
        var wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        var text = String.join("\n", claim.name(), claim.sentence(), claim.outcome());
        return (!brokenOnly.get() || !claim.holds())
                && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    // Changes, each one step

    void remove(ClaimRow row) {
        perform(edits().remove(row.at()));
    }

    void duplicate(ClaimRow row) {
        perform(edits().duplicate(row.at()));
    }

    /// Moves a claim up or down among those of its kind.
    void move(ClaimRow row, int by) {
        edits().move(row.at(), by).ifPresent(this::perform);
    }

    boolean canMove(ClaimRow row, int by) {
        return edits().move(row.at(), by).isPresent();
    }

    private ClaimEdits edits() {
        return new ClaimEdits(store.design());
    }

    /// Makes a claim, or puts it in the place of another.
    ///
    /// @param replaced the other, if it is still there
    /// @return whether it was made
    boolean keep(Optional<Claim> replaced, Claim claim) {
        int at = replaced.map(Claim.of(store.design())::indexOf).orElse(-1);
        if (at >= 0
                && chosen.get()
                        .filter(row -> replaced.get().equals(row.claim()))
                        .isPresent()) {
            at = chosen.get().get().at(); // there may be two that are equal
        }
        filter.set("");
        brokenOnly.set(false);
        return perform(at >= 0 ? edits().replace(at, claim) : edits().add(claim));
    }

    private boolean perform(ClaimEdits.Change change) {
        int before = chosenAt;
        chosenAt = change.at();
        if (store.perform(change.edit()) instanceof EditResult.Rejected refused) {
            chosenAt = before;
            store.message(refused.sentence());
            return false;
        }
        return true;
    }
}
