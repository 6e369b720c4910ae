package dev.espalier.ui.claim;

import dev.espalier.design.Assertion.Expectation;
import dev.espalier.design.Design;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.claim.ClaimDraft.About;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.task.Newest;
import dev.espalier.ui.task.TaskRunner;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The claim that is being made or changed: what is missing, and what would become of it, before it is kept.
final class ClaimFormViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(ClaimFormViewModel.class);
    private static final Texts TEXTS = ClaimWords.TEXTS;

    private final DesignStore store;
    private final ClaimsViewModel claims;
    private final ReadOnlyObjectWrapper<Optional<ClaimDraft>> draft =
            new ReadOnlyObjectWrapper<>(this, "draft", Optional.empty());
    private final ReadOnlyStringWrapper outcome = new ReadOnlyStringWrapper(this, "outcome", "");
    private final Newest foreseeing;
    private final Subscription watching;
    private boolean isRefused;

    ClaimFormViewModel(DesignStore store, TaskRunner tasks, ClaimsViewModel claims) {
        this.store = store;
        foreseeing = new Newest(tasks);
        this.claims = claims;
        watching = Subscription.combine(
                store.designProperty().subscribe(this::follow),
                store.asking()
                        .exercises()
                        .hidingProperty()
                        .subscribe((_, _) -> draft.get().ifPresent(this::foresee)));
    }

    void dispose() {
        foreseeing.dispose();
        watching.unsubscribe();
    }

    @SuppressWarnings("ReferenceEquality") // what an edit leaves alone stays the same instance
    private void follow(Design before, Design after) {
        if (before.organization() != after.organization()) {
            draft.get().ifPresent(this::foresee);
        }
    }

    /// The claim in the form; empty while there is no form.
    ReadOnlyObjectProperty<Optional<ClaimDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    ClaimDraft draft() {
        return draft.get().orElseGet(ClaimDraft::empty);
    }

    /// What is missing, or what would become of the claim.
    ReadOnlyStringProperty outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// Begins a new claim.
    void add() {
        begin(ClaimDraft.empty());
    }

    /// Begins to change a claim.
    void edit(Claim claim) {
        begin(ClaimDraft.of(claim));
    }

    private void begin(ClaimDraft begun) {
        if (store.isReadOnly()) {
            store.message(store.whyReadOnly());
        } else {
            set(begun);
        }
    }

    /// Ends without keeping anything.
    void leave() {
        foreseeing.cancel();
        draft.set(Optional.empty());
        outcome.set("");
    }

    /// Makes it a claim of the design, in one step; where it cannot be one, the outcome says why.
    void keep() {
        draft.get().ifPresent(made -> {
            var claim = made.claim();
            var problem = made.problem(store.design(), store.evaluator()).or(() -> claimedAlready(made, claim));
            if (problem.isPresent()) {
                refuse(problem.get());
            } else if (claims.keep(made.origin(), claim)) {
                leave();
            }
        });
    }

    private void refuse(String why) {
        foreseeing.cancel();
        isRefused = true;
        outcome.set(why);
    }

    private Optional<String> claimedAlready(ClaimDraft made, Claim claim) {
        boolean isItself = made.origin().filter(claim::equals).isPresent();
        return !isItself && Claim.of(store.design()).contains(claim)
                ? Optional.of(TEXTS.text("claimedAlready"))
                : Optional.empty();
    }

    // Its parts

    void setAbout(About about) {
        change(one -> one.withAbout(about));
    }

    void setWithin(List<String> within) {
        change(one -> one.withWithin(within));
    }

    void setPrincipal(String principal) {
        change(one -> one.withPrincipal(principal));
    }

    void setExpect(Expectation expect) {
        change(one -> one.withExpect(expect));
    }

    void setAction(String action) {
        change(one -> one.withAction(action));
    }

    void setResource(String resource) {
        change(one -> one.withResource(resource));
    }

    void setExcept(List<String> except) {
        change(one -> one.withExcept(except));
    }

    /// Gives what the chips say about the request. What no request can carry is refused, and the outcome says why.
    ///
    /// @return whether it was given
    boolean setContext(List<String> chips) {
        var before = draft().context();
        var wrong = ClaimContext.wrong(before, chips);
        if (wrong.isPresent()) {
            refuse(wrong.get());
        } else {
            change(one -> one.withContext(ClaimContext.changed(before, chips)));
        }
        return wrong.isEmpty();
    }

    /// Whether a claim holds does not turn on its title.
    void setTitle(String title) {
        if (isRefused) {
            change(one -> one.withTitle(title));
        } else {
            draft.set(draft.get().map(one -> one.withTitle(title)));
        }
    }

    private void change(UnaryOperator<ClaimDraft> how) {
        draft.get().map(how).filter(changed -> !changed.equals(draft())).ifPresent(this::set);
    }

    private void set(ClaimDraft changed) {
        draft.set(Optional.of(changed));
        foresee(changed);
    }

    /// Until the outcome is known, nothing is said of what it was before.
    private void foresee(ClaimDraft made) {
        foreseeing.cancel();
        isRefused = false;
        var missing = made.missing();
        outcome.set(missing.orElseGet(() -> TEXTS.text("foreseeing")));
        if (missing.isEmpty()) {
            foresee(made.claim());
        }
    }

    private void foresee(Claim claim) {
        foreseeing.cancel(); // what is still worked out may have become a secret
        if (claims.isSecret(claim)) {
            outcome.set(TEXTS.text("foreseen.secret"));
            return;
        }
        var design = store.design();
        var evaluator = store.evaluator();
        foreseeing.run(
                "foresee an assertion",
                stop -> ClaimCheck.run(design, evaluator, claim, stop),
                (Optional<CheckedClaim> found) -> found.ifPresent(checked -> outcome.set(foreseen(checked))),
                failure -> {
                    LOG.error("What becomes of an assertion could not be found out", failure);
                    outcome.set(TEXTS.text("foreseen.not"));
                });
    }

    /// That it holds need not be said twice.
    private static String foreseen(CheckedClaim checked) {
        return checked.outcome().equals(TEXTS.text("outcome.holds"))
                ? TEXTS.text("foreseen.holds")
                : TEXTS.text("foreseen", TEXTS.text("state." + checked.state()), checked.outcome());
    }
}
