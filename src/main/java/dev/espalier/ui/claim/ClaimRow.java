package dev.espalier.ui.claim;

/// A row of the drawer.
///
/// @param at where the claim stands among all claims of the design
record ClaimRow(int at, CheckedClaim checked) {
    Claim claim() {
        return checked.claim();
    }
}
