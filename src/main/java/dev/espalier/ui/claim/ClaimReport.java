package dev.espalier.ui.claim;

import java.util.List;

/// What became of all claims of a design.
public record ClaimReport(List<CheckedClaim> claims) {
    public ClaimReport {
        claims = List.copyOf(claims);
    }

    public int size() {
        return claims.size();
    }

    /// How many were looked at and are not true for sure.
    public int failing() {
        return (int) claims.stream().filter(CheckedClaim::fails).count();
    }

    /// How many would tell the answer of an exercise.
    public int hidden() {
        return (int) claims.stream()
                .filter(claim -> claim.state() == CheckedClaim.State.SECRET)
                .count();
    }

    /// How many are true for sure.
    public int holding() {
        return (int) claims.stream().filter(CheckedClaim::holds).count();
    }
}
