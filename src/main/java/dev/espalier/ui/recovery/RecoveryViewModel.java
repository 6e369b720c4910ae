package dev.espalier.ui.recovery;

import dev.espalier.storage.Recovery;
import dev.espalier.storage.Unsaved;
import dev.espalier.ui.kit.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Changes that were left behind, in words, and what can be done with them.
public final class RecoveryViewModel {
    private static final Texts TEXTS = Texts.of(RecoveryViewModel.class);
    private static final int MOST_STEPS = 5;

    private final Desk desk;
    private final DateTimeFormatter when;
    private final ObservableList<Recovery> left = FXCollections.observableArrayList();
    private final ObservableList<Recovery> seen = FXCollections.unmodifiableObservableList(left);
    private final ReadOnlyObjectWrapper<Optional<String>> failure =
            new ReadOnlyObjectWrapper<>(this, "failure", Optional.empty());

    /// Where changes that were left behind are worked on.
    public interface Desk {
        /// Shows them in a window, where they can be saved.
        void recover(Recovery.Whole recovery);

        /// Shows them in a window of its own, to be looked at.
        void lookAt(Recovery.Whole recovery);

        /// Shows them in a window of its own, to be looked at, compared with what their file holds now.
        void compare(Recovery.Whole recovery);

        /// Throws them away for good.
        void discard(Recovery recovery) throws IOException;
    }

    /// What there is to say of one.
    ///
    /// @param about lines that tell what it is, the most telling first
    /// @param steps the last of what was done, the latest last
    public record Card(String title, List<String> about, List<String> steps, boolean isWhole) {}

    public RecoveryViewModel(List<Recovery> left, Desk desk, ZoneId zone) {
        this.desk = desk;
        when = DateTimeFormatter.ofPattern(TEXTS.text("when"), Locale.ENGLISH).withZone(zone);
        this.left.setAll(left);
    }

    /// What is still to be decided about.
    public ObservableList<Recovery> left() {
        return seen;
    }

    /// Why the last wish could not be met, in a sentence.
    public ReadOnlyObjectProperty<Optional<String>> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public Card card(Recovery recovery) {
        return switch (recovery) {
            case Recovery.Whole whole -> card(whole);
            case Recovery.Broken(var path, var sentence) ->
                new Card(
                        TEXTS.text("broken"),
                        List.of(sentence, TEXTS.text("broken.kept"), path.toString()),
                        List.of(),
                        false);
        };
    }

    private Card card(Recovery.Whole whole) {
        var unsaved = whole.unsaved();
        var about = new ArrayList<String>();
        about.add(unsaved.file().map(Path::toString).orElseGet(() -> TEXTS.text("noFile")));
        about.add(TEXTS.text("changed", when.format(whole.written()), nature(unsaved)));
        whole.missing().ifPresent(about::add);
        unsaved.tried().ifPresent(tried -> about.add(TEXTS.text("tried", String.join("; ", tried.steps()))));
        if (whole.writer() == Recovery.Writer.ELSEWHERE) {
            about.add(
                    TEXTS.text("elsewhere", whole.owner().user(), whole.owner().host()));
        }
        return new Card(unsaved.design().name(), about, steps(unsaved), true);
    }

    private static String nature(Unsaved unsaved) {
        boolean isJustSaved =
                unsaved.nature() == Unsaved.Nature.NOTHING && unsaved.tried().isEmpty();
        return TEXTS.text(isJustSaved ? "nature.SAVED" : "nature." + unsaved.nature(), unsaved.count());
    }

    private static List<String> steps(Unsaved unsaved) {
        var steps = unsaved.steps();
        return steps.subList(Math.max(0, steps.size() - MOST_STEPS), steps.size());
    }

    /// Whether there is a file that it could be compared with.
    boolean isComparable(Recovery.Whole recovery) {
        return recovery.unsaved().file().filter(Files::isRegularFile).isPresent();
    }

    public void compare(Recovery.Whole recovery) {
        desk.compare(recovery);
    }

    public void recover(Recovery.Whole recovery) {
        left.remove(recovery);
        desk.recover(recovery);
    }

    public void lookAt(Recovery.Whole recovery) {
        desk.lookAt(recovery);
    }

    /// Throws it away; it stays here when that cannot be done.
    public void discard(Recovery recovery) {
        try {
            desk.discard(recovery);
            left.remove(recovery);
            failure.set(Optional.empty());
        } catch (IOException e) {
            failure.set(Optional.of(TEXTS.text("discard.failed", recovery.path())));
        }
    }
}
