package dev.espalier.ui;

import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId;
import java.util.Optional;

/// A question together with whom of the design it is about, so that it can be asked again when that one was renamed or
/// moved in the meantime.
///
/// @param asker empty when nobody of the design asks
/// @param isGone whether the design no longer has the asker
public record Asked(Question question, Optional<MemberId> asker, boolean isGone) {
    private static final String SESSION = ":assumed-role/";

    static Asked of(Design design, Question question) {
        return new Asked(question, Principals.find(design, question.principal()), false);
    }

    /// The same after the design has changed.
    Asked following(Design before, Design after) {
        if (asker.isEmpty()) {
            return this;
        }
        var known = asker.get();
        var index = DesignIndex.of(after);
        if (index.contains(known)) {
            return renamed(index, known);
        }
        return Optional.of(known)
                .filter(_ -> !isGone && !isSession())
                .flatMap(lost -> Followed.find(before, after, lost))
                .map(found -> renamed(index, found))
                .orElseGet(() -> new Asked(question, asker, true));
    }

    private boolean isSession() {
        return question.principal().contains(SESSION);
    }

    private Asked renamed(DesignIndex index, MemberId now) {
        var account = index.account(now.account());
        return account.isEmpty() || isSession()
                ? new Asked(question, Optional.of(now), false)
                : new Asked(question.by(Principals.arnOf(account.get(), now)), Optional.of(now), false);
    }

    /// Whether somebody of this design asks.
    boolean isBy(Design design) {
        return asker.filter(DesignIndex.of(design)::contains).isPresent();
    }
}
