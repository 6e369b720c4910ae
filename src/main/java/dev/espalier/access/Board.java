package dev.espalier.access;

import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import java.util.Arrays;

/// What a layer, or several together, say about all known actions: four rows of bits, sure and possible denials,
/// sure and possible allows. What is sure is possible, too.
final class Board {
    private final long[] denies;
    private final long[] mayDeny;
    private final long[] allows;
    private final long[] mayAllow;

    Board() {
        int words = (ActionTable.get().size() + Long.SIZE - 1) / Long.SIZE;
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
        sure.orInto(denies, 0);
        sure.orInto(mayDeny, 0);
        possible.orInto(mayDeny, 0);
    }

    void allow(ActionSet sure, ActionSet possible) {
        sure.orInto(allows, 0);
        sure.orInto(mayAllow, 0);
        possible.orInto(mayAllow, 0);
    }

    void mayDeny(PolicySets.Part part) {
        part.everywhere().orInto(mayDeny, 0);
        part.somewhere().orInto(mayDeny, 0);
    }

    void mayAllow(PolicySets.Part part) {
        part.everywhere().orInto(mayAllow, 0);
        part.somewhere().orInto(mayAllow, 0);
    }

    /// Adds a policy of the same gate: either may allow.
    void add(PolicySets policy) {
        deny(policy.denies(), policy.mayDeny());
        allow(policy.allows(), policy.mayAllow());
    }

    /// Adds the policy of one of several resources: what it says holds on that one at most.
    void addPossibly(PolicySets policy) {
        policy.denies().orInto(mayDeny, 0);
        policy.mayDeny().orInto(mayDeny, 0);
        policy.allows().orInto(mayAllow, 0);
        policy.mayAllow().orInto(mayAllow, 0);
    }

    /// These actions may be allowed or denied by policies that nobody knows.
    void mayDoAnything(ActionSet actions) {
        actions.orInto(mayDeny, 0);
        actions.orInto(mayAllow, 0);
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

    /// Writes the actions that are allowed for sure, and those that are denied for sure.
    void decide(long[] allowed, long[] denied) {
        for (int i = 0; i < allows.length; i++) {
            allowed[i] = allows[i] & ~mayDeny[i];
        }
        for (int i = 0; i < allows.length; i++) {
            denied[i] = denies[i] | ~mayAllow[i];
        }
    }

    /// How many words of bits there are for each of its rows.
    int words() {
        return allows.length;
    }
}
