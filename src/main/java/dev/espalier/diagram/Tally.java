package dev.espalier.diagram;

/// What lies under a figure, however deep.
///
/// @param people users
public record Tally(int units, int accounts, int people) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(units + other.units, accounts + other.accounts, people + other.people);
    }
}
