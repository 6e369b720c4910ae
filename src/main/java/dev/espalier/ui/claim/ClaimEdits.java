package dev.espalier.ui.claim;

import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.edit.Composite;
import dev.espalier.edit.Edit;
import dev.espalier.edit.SetAssertions;
import dev.espalier.edit.SetQuantifiedAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Changes of what a design claims, each one step. Claims are counted as they are listed, those about one question
/// first.
final class ClaimEdits {
    private final Design design;
    private final List<Claim> claims;

    /// @param design whose claims are to be changed
    ClaimEdits(Design design) {
        this.design = design;
        claims = Claim.of(design);
    }

    /// An edit, and where the claim it is about is listed afterwards.
    record Change(Edit edit, int at) {}

    /// Puts a new claim behind the others of its kind.
    Change add(Claim claim) {
        return insert(claims, claim, claim instanceof Claim.OfOne ? ones(claims) : claims.size());
    }

    /// Puts a claim in the place of another; behind those of its kind when it is of the other kind.
    Change replace(int at, Claim claim) {
        var changed = new ArrayList<>(claims);
        if (isSameKind(claims.get(at), claim)) {
            changed.set(at, claim);
            return change(changed, at);
        }
        changed.remove(at);
        return insert(changed, claim, claim instanceof Claim.OfOne ? ones(changed) : changed.size());
    }

    /// Puts a copy behind a claim.
    Change duplicate(int at) {
        var claim = claims.get(at);
        var title = claim.title().isBlank() ? "" : ClaimWords.TEXTS.text("copy", claim.title());
        return insert(claims, titled(claim, title), at + 1);
    }

    Change remove(int at) {
        var changed = new ArrayList<>(claims);
        changed.remove(at);
        return change(changed, Math.min(at, changed.size() - 1));
    }

    /// Moves a claim up or down among those of its kind; empty when it is the first or last of them.
    Optional<Change> move(int at, int by) {
        int to = at + by;
        if (to < 0 || to >= claims.size() || !isSameKind(claims.get(at), claims.get(to))) {
            return Optional.empty();
        }
        var changed = new ArrayList<>(claims);
        changed.add(to, changed.remove(at));
        return Optional.of(change(changed, to));
    }

    private static boolean isSameKind(Claim one, Claim other) {
        return one.getClass() == other.getClass();
    }

    private static int ones(List<Claim> claims) {
        return (int) claims.stream().filter(Claim.OfOne.class::isInstance).count();
    }

    private static Claim titled(Claim claim, String title) {
        return switch (claim) {
            case Claim.OfOne(var one) -> new Claim.OfOne(one.withTitle(title));
            case Claim.OfMany(var many) -> new Claim.OfMany(many.withTitle(title));
        };
    }

    private Change insert(List<Claim> others, Claim claim, int at) {
        var changed = new ArrayList<>(others);
        changed.add(at, claim);
        return change(changed, at);
    }

    private Change change(List<Claim> changed, int at) {
        var ones = new ArrayList<Assertion>();
        var many = new ArrayList<QuantifiedAssertion>();
        changed.forEach(claim -> {
            switch (claim) {
                case Claim.OfOne(var one) -> ones.add(one);
                case Claim.OfMany(var some) -> many.add(some);
            }
        });
        var edits = new ArrayList<Edit>();
        if (!ones.equals(design.assertions())) {
            edits.add(new SetAssertions(ones));
        }
        if (!many.equals(design.quantifiedAssertions())) {
            edits.add(new SetQuantifiedAssertions(many));
        }
        return new Change(
                edits.size() == 1 ? edits.getFirst() : new Composite(ClaimWords.TEXTS.text("label.edit"), edits), at);
    }
}
