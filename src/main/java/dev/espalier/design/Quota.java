package dev.espalier.design;

/// How many or how much AWS allows.
///
/// @param standard what every account gets
/// @param highest what AWS grants on request; equal to `standard` for a limit that is never raised
public record Quota(int standard, int highest) {
    public Quota {
        if (standard > highest) {
            throw new IllegalArgumentException("the standard " + standard + " is above the highest " + highest);
        }
    }

    /// A limit that AWS never raises.
    static Quota fixed(int limit) {
        return new Quota(limit, limit);
    }
}
