package dev.espalier.bench;

import dev.espalier.access.Evaluator;
import dev.espalier.access.QuantifiedCheck;
import dev.espalier.access.QuantifiedResult;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuantifiedAssertion.Who;
import dev.espalier.design.UnknownFields;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.MoveNodes;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.whatif.Impact;
import dev.espalier.whatif.ImpactFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What it costs to follow an edit in an organization of 10,000 accounts: checking claims again, and counting
/// exactly whose permissions a move changes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ClaimBenchmark {
    private static final List<String> ACTIONS = List.of(
            "iam:CreateUser",
            "ec2:RunInstances",
            "cloudtrail:StopLogging",
            "rds:DeleteDBInstance",
            "lambda:InvokeFunction",
            "kms:Decrypt",
            "ec2:TerminateInstances",
            "dynamodb:DeleteTable");

    private Design here = DesignGenerator.small(1);
    private Design there = here;
    private Evaluator evaluator = Evaluator.of(here);
    private boolean isThere;
    private MoveNodes move = new MoveNodes(List.of(), here.organization().root().id());

    @Setup
    public void check() {
        here = DesignGenerator.large(1).withQuantifiedAssertions(claims());
        move = new MoveNodes(List.of(moved(here)), here.organization().root().id());
        there = ((EditResult.Applied) move.applyTo(here)).design();
        evaluator = Evaluator.of(here);
        claimsAfterEdit();
    }

    private static AccountId moved(Design design) {
        var root = design.organization().root();
        return DesignIndex.of(design).accounts().stream()
                .filter(account -> !root.accounts().contains(account))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// Each action once for each of the three kinds of claims.
    private static List<QuantifiedAssertion> claims() {
        var claims = new ArrayList<QuantifiedAssertion>();
        for (var who : Who.values()) {
            for (var action : ACTIONS) {
                claims.add(new QuantifiedAssertion(
                        who + " " + action,
                        who,
                        List.of(),
                        List.of(),
                        action,
                        Optional.empty(),
                        Optional.empty(),
                        JsonObject.EMPTY,
                        UnknownFields.NONE));
            }
        }
        return claims;
    }

    /// Moves an account, or moves it back, and checks 24 claims about everybody.
    @Benchmark
    public List<QuantifiedResult> claimsAfterEdit() {
        isThere = !isThere;
        var design = isThere ? there : here;
        evaluator = evaluator.changedTo(design);
        var check = QuantifiedCheck.of(design, evaluator);
        return design.quantifiedAssertions().stream().map(check::check).toList();
    }

    /// The badge of a drag, counted to the end.
    @Benchmark
    public Impact exactImpact() {
        var plain = here.withQuantifiedAssertions(List.of());
        return ImpactFinder.of(plain, evaluator.changedTo(plain), move)
                .orElseThrow()
                .find(() -> false);
    }
}
