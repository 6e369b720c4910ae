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

    /// How many are true for sure.
    public int holding() {
        return (int) claims.stream().filter(CheckedClaim::holds).count();
    }
}
