package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import java.util.Arrays;

/// What a layer, or several together, say about a window of all actions: four rows of bits, sure and possible denials,
/// sure and possible allows. What is sure is possible, too.
final class Board {
    private final int first;
    private final long[] denies;
    private final long[] mayDeny;
    private final long[] allows;
    private final long[] mayAllow;

    /// @param first the word of all actions that the window begins with
    /// @param words how many words it takes
    Board(int first, int words) {
        this.first = first;
        denies = new long[words];
        mayDeny = new long[words];
        allows = new long[words];
        mayAllow = new long[words];
    }

    /// Nothing is denied or allowed.
    void clear() {
        Arrays.fill(denies, 0);
        Arrays.fill(mayDeny, 0);
        Arrays.fill(allows, 0);
        Arrays.fill(mayAllow, 0);
    }

    /// Everything is allowed, nothing denied: a ceiling that nobody lowered.
    void open() {
        clear();
        Arrays.fill(allows, -1);
        Arrays.fill(mayAllow, -1);
    }

    void copy(Board other) {
        System.arraycopy(other.denies, 0, denies, 0, denies.length);
        System.arraycopy(other.mayDeny, 0, mayDeny, 0, mayDeny.length);
        System.arraycopy(other.allows, 0, allows, 0, allows.length);
        System.arraycopy(other.mayAllow, 0, mayAllow, 0, mayAllow.length);
    }

    void deny(ActionSet sure, ActionSet possible) {
        sure.orInto(denies, first);
        sure.orInto(mayDeny, first);
        possible.orInto(mayDeny, first);
    }

    void allow(ActionSet sure, ActionSet possible) {
        sure.orInto(allows, first);
        sure.orInto(mayAllow, first);
        possible.orInto(mayAllow, first);
    }

    void mayDeny(PolicySets.Part part) {
        part.everywhere().orInto(mayDeny, first);
        part.somewhere().orInto(mayDeny, first);
    }

    void mayAllow(PolicySets.Part part) {
        part.everywhere().orInto(mayAllow, first);
        part.somewhere().orInto(mayAllow, first);
    }

    /// Adds a policy of the same gate: either may allow.
    void add(PolicySets policy) {
        deny(policy.denies(), policy.mayDeny());
        allow(policy.allows(), policy.mayAllow());
    }

    /// Adds the policy of one of several resources: what it says holds on that one at most.
    void addPossibly(PolicySets policy) {
        policy.denies().orInto(mayDeny, first);
        policy.mayDeny().orInto(mayDeny, first);
        policy.allows().orInto(mayAllow, first);
        policy.mayAllow().orInto(mayAllow, first);
    }

    /// Adds another gate: both have to allow.
    void pass(Board gate) {
        passDenials(gate);
        for (int i = 0; i < allows.length; i++) {
            allows[i] &= gate.allows[i];
        }
        for (int i = 0; i < mayAllow.length; i++) {
            mayAllow[i] &= gate.mayAllow[i];
        }
    }

    /// Adds a gate that may deny and need not allow.
    void passDenials(Board gate) {
        for (int i = 0; i < denies.length; i++) {
            denies[i] |= gate.denies[i];
        }
        for (int i = 0; i < mayDeny.length; i++) {
            mayDeny[i] |= gate.mayDeny[i];
        }
    }

    /// Adds what resources may allow beside identity policies, as far as a ceiling lets them.
    void addPossible(Board resources, Board ceiling) {
        passDenials(resources);
        for (int i = 0; i < mayAllow.length; i++) {
            mayAllow[i] |= resources.mayAllow[i] & ceiling.mayAllow[i];
        }
    }

    /// These actions are never allowed for sure.
    void keepOpen(ActionSet actions) {
        var window = new long[allows.length];
        actions.orInto(window, first);
        for (int i = 0; i < window.length; i++) {
            allows[i] &= ~window[i];
        }
    }

    /// This action comes out alike whatever policies say.
    void settle(int number, boolean isAllowed) {
        int word = (number >> 6) - first;
        if (word < 0 || word >= denies.length) {
            return;
        }
        long bit = 1L << number;
        denies[word] = isAllowed ? denies[word] & ~bit : denies[word];
        mayDeny[word] = isAllowed ? mayDeny[word] & ~bit : mayDeny[word];
        allows[word] = isAllowed ? allows[word] | bit : allows[word] & ~bit;
        mayAllow[word] = isAllowed ? mayAllow[word] | bit : mayAllow[word] & ~bit;
    }

    /// Writes the actions that are allowed for sure, and those that are denied for sure.
    void decide(long[] allowed, long[] denied) {
        for (int i = 0; i < allows.length; i++) {
            allowed[i] = allows[i] & ~mayDeny[i];
        }
        for (int i = 0; i < allows.length; i++) {
            denied[i] = denies[i] | ~mayAllow[i];
        }
    }
}
