package dev.espalier.ui.claim;

import dev.espalier.access.AssertionCheck;
import dev.espalier.access.Evaluator;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.design.Design;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/// The claims of a design as they were found to be. Where an edit left the organization alone, only claims that are new
/// are looked at.
final class ClaimCheck {
    private final Evaluator evaluator;
    private final Map<Claim, CheckedClaim> results;

    private ClaimCheck(Evaluator evaluator, Map<Claim, CheckedClaim> results) {
        this.evaluator = evaluator;
        this.results = results;
    }

    /// Checks all claims of a design.
    ///
    /// @param evaluator of this design
    /// @param earlier what was found out last, if anything was
    /// @param isStopped asked often; once it says yes, the work ends without a result
    static Optional<ClaimCheck> run(
            Design design, Evaluator evaluator, Optional<ClaimCheck> earlier, BooleanSupplier isStopped) {
        var known = earlier.filter(one -> one.evaluator == evaluator)
                .map(one -> one.results)
                .orElse(Map.of());
        var checker = new Checker(design, evaluator);
        var results = new LinkedHashMap<Claim, CheckedClaim>();
        for (var claim : Claim.of(design)) {
            var result = Optional.ofNullable(known.get(claim)).or(() -> checker.check(claim, isStopped));
            if (isStopped.getAsBoolean() || result.isEmpty()) {
                return Optional.empty();
            }
            results.put(claim, result.get());
        }
        return Optional.of(new ClaimCheck(evaluator, results));
    }

    /// What became of one claim, whether the design makes it or not; empty once it was stopped.
    static Optional<CheckedClaim> run(Design design, Evaluator evaluator, Claim claim, BooleanSupplier isStopped) {
        return new Checker(design, evaluator).check(claim, isStopped);
    }

    /// Whether a claim is true of a design.
    static boolean holds(Design design, Evaluator evaluator, Claim claim) {
        return switch (claim) {
            case Claim.OfOne(var assertion) -> AssertionCheck.holds(assertion, evaluator);
            case Claim.OfMany(var assertion) ->
                QuantifiedCheck.ofTrial(design, evaluator).check(assertion).holds();
        };
    }

    Optional<CheckedClaim> of(Claim claim) {
        return Optional.ofNullable(results.get(claim));
    }

    private static final class Checker {
        private final Evaluator evaluator;
        private final QuantifiedCheck quantified;
        private final ClaimWords words;

        Checker(Design design, Evaluator evaluator) {
            this.evaluator = evaluator;
            quantified = QuantifiedCheck.of(design, evaluator);
            words = new ClaimWords(design);
        }

        Optional<CheckedClaim> check(Claim claim, BooleanSupplier isStopped) {
            return switch (claim) {
                case Claim.OfOne(var assertion) ->
                    Optional.of(words.checked(claim, AssertionCheck.check(assertion, evaluator)));
                case Claim.OfMany(var assertion) ->
                    quantified.check(assertion, isStopped).map(result -> words.checked(claim, result));
            };
        }
    }
}
