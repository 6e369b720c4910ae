package dev.espalier.access.naive;

import dev.espalier.design.Design;

/// Small organizations that use everything there is, for other tests.
public final class RandomOrganizations {
    private RandomOrganizations() {}

    /// The organization of a seed; the same one every time.
    public static Design of(long seed) {
        return new OrganizationGenerator(new Dice(seed)).design();
    }
}
