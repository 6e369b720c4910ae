package dev.espalier.bench;

import dev.espalier.access.Answer;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
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
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// Questions a second on the landing zone: every principal and a mix of actions, each answered with all its gates.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class QuestionBenchmark {
    private static final List<String> ACTIONS = List.of(
            "s3:GetObject",
            "ec2:RunInstances",
            "iam:CreateUser",
            "cloudtrail:StopLogging",
            "organizations:LeaveOrganization",
            "sts:AssumeRole",
            "kms:Decrypt",
            "lambda:InvokeFunction");

    private List<Question> questions = List.of();
    private Evaluator evaluator = Evaluator.of(Samples.open("landing-zone.json"));
    private int next;

    @Setup
    public void ask() {
        Design design = Samples.open("landing-zone.json");
        evaluator = Evaluator.of(design);
        var all = new ArrayList<Question>();
        Principals.all(design)
                .map(member -> Principals.arnOf(design, member))
                .forEach(arn -> ACTIONS.forEach(action -> all.add(Question.of(arn, action, Optional.empty()))));
        Collections.shuffle(all, new Random(1));
        questions = all;
    }

    @Benchmark
    public Answer answer() {
        next = next + 1 == questions.size() ? 0 : next + 1;
        return evaluator.answer(questions.get(next));
    }
}
