package dev.espalier.ui;

import dev.espalier.access.Question;
import dev.espalier.design.Design;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The questions that were asked in one window, newest first, each of them once and at most [#MOST].
///
/// Going back and forward leaves their order alone; a question that is asked in any other way becomes the newest. Who
/// was renamed or moved keeps their questions; those of somebody who is gone are passed over until they come back.
public final class AskedBefore {
    /// How many are remembered.
    public static final int MOST = 50;

    private final ReadOnlyObjectProperty<Design> design;
    private final ObjectProperty<Optional<Question>> question;
    private final ReadOnlyObjectWrapper<List<Asked>> all = new ReadOnlyObjectWrapper<>(this, "all", List.of());
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper(this, "canGoBack");
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper(this, "canGoForward");
    /// Where among all the present question stands, or the last one stood.
    private int place;

    AskedBefore(ReadOnlyObjectProperty<Design> design, ObjectProperty<Optional<Question>> question) {
        this.design = design;
        this.question = question;
        design.subscribe(this::follow);
        question.subscribe(now -> {
            now.ifPresent(this::note);
            tell();
        });
    }

    /// The questions, newest first, the present one among them.
    public ReadOnlyObjectProperty<List<Asked>> allProperty() {
        return all.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    /// Asks what was asked before the present question; the last one when nothing is asked any more.
    public void back() {
        earlier().ifPresent(this::goTo);
    }

    /// Asks again what going back has left.
    public void forward() {
        later().ifPresent(this::goTo);
    }

    /// Asks a question of these again, which makes it the newest; one of somebody who is gone is not asked.
    public void ask(Asked again) {
        if (!again.isGone()) {
            question.set(Optional.of(again.question()));
        }
    }

    /// Another design is about to be opened: what was asked is forgotten, unless somebody of that design asked it.
    void keepFor(Design opened) {
        place = 0;
        all.set(all.get().stream().filter(asked -> asked.isBy(opened)).toList());
        tell();
    }

    private void goTo(int target) {
        place = target;
        question.set(Optional.of(all.get().get(target).question()));
        tell();
    }

    private Optional<Integer> earlier() {
        int from = question.get().isPresent() ? place + 1 : place;
        for (int i = from; i < all.get().size(); i++) {
            if (!all.get().get(i).isGone()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Optional<Integer> later() {
        for (int i = Math.min(place, all.get().size()) - 1; i >= 0; i--) {
            if (!all.get().get(i).isGone()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void note(Question asked) {
        var before = all.get();
        if (place < before.size() && before.get(place).question().equals(asked)) {
            return;
        }
        place = 0;
        all.set(Stream.concat(
                        Stream.of(Asked.of(design.get(), asked)),
                        before.stream().filter(other -> !other.question().equals(asked)))
                .limit(MOST)
                .toList());
    }

    private void follow(Design before, Design after) {
        var followed =
                all.get().stream().map(asked -> asked.following(before, after)).toList();
        if (!followed.equals(all.get())) {
            all.set(followed);
        }
        tell();
    }

    private void tell() {
        canGoBack.set(earlier().isPresent());
        canGoForward.set(later().isPresent());
    }
}
