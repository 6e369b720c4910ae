package dev.espalier.bench;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.design.Design;
import dev.espalier.design.DesignGenerator;
import dev.espalier.design.MemberId;
import dev.espalier.storage.Samples;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What one question costs: a mix of principals and actions without resource, on the sample landing zone and on an
/// organization of 10,000 accounts. Questions that depend on something are left to [#dependingAnswer].
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class QuestionBenchmark {
    private static final int PRINCIPALS = 2_000;
    private static final List<String> ACTIONS = List.of(
            "s3:GetObject",
            "ec2:RunInstances",
            "iam:CreateUser",
            "cloudtrail:StopLogging",
            "organizations:LeaveOrganization",
            "sqs:DeleteQueue",
            "rds:DeleteDBInstance",
            "lambda:InvokeFunction");

    @Param({"landing-zone", "large"})
    public String organization = "";

    private Design design = Samples.open("landing-zone.json");
    private Evaluator evaluator = Evaluator.of(design);
    private List<Question> certain = List.of();
    private List<Question> depending = List.of();
    private int next;

    @Setup
    public void ask() {
        design = organization.equals("large") ? DesignGenerator.large(1) : Samples.open("landing-zone.json");
        evaluator = Evaluator.of(design);
        var principals = new ArrayList<MemberId>();
        Principals.all(design).forEach(principals::add);
        Collections.shuffle(principals, new Random(1));
        var all = new ArrayList<Question>();
        for (var principal : principals.subList(0, Math.min(PRINCIPALS, principals.size()))) {
            var arn = Principals.arnOf(design, principal);
            ACTIONS.forEach(action -> all.add(Question.of(arn, action, Optional.empty())));
        }
        Collections.shuffle(all, new Random(1));
        certain = all.stream()
                .filter(question -> evaluator.verdict(question) != Verdict.DEPENDS)
                .toList();
        depending = all.stream()
                .filter(question -> evaluator.verdict(question) == Verdict.DEPENDS)
                .toList();
    }

    private Question next(List<Question> questions) {
        next = next + 1 >= questions.size() ? 0 : next + 1;
        return questions.get(next);
    }

    @Benchmark
    public Verdict verdict() {
        return evaluator.verdict(next(certain));
    }

    @Benchmark
    public Answer answer() {
        return evaluator.answer(next(certain));
    }

    @Benchmark
    public Answer dependingAnswer() {
        return evaluator.answer(next(depending));
    }

    /// An edit makes another design, about which nothing is known yet.
    @Benchmark
    public Answer answerAfterEdit() {
        return Evaluator.of(design).answer(certain.getFirst());
    }
}
