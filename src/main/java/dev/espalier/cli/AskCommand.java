package dev.espalier.cli;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Question;
import dev.espalier.design.Design;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.storage.DesignFile;
import dev.espalier.storage.DesignFileException;
import dev.espalier.storage.JsonText;
import dev.espalier.storage.ReadResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Asks one question about a design and prints the whole answer.
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks whether a principal may do an action, and prints every gate on the way.",
        footer = {
            "",
            "A context key that is not given and that the design does not settle is unknown.",
            "Example: espalier ask design.json --principal arn:aws:iam::444444444444:user/hana --action"
                    + " rds:CreateDBInstance"
        })
final class AskCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The design.")
    private Path file = Path.of("");

    @Option(
            names = "--principal",
            required = true,
            paramLabel = "ARN",
            description = "A user, a role, an account's root user, a role session, or the name of an AWS service.")
    private String principal = "";

    @Option(names = "--action", required = true, paramLabel = "ACTION", description = "For example s3:GetObject.")
    private String action = "";

    @Option(names = "--resource", paramLabel = "ARN", description = "Left out: the question names no resource.")
    private @Nullable String resource;

    @Option(
            names = "--context",
            paramLabel = "KEY=VALUE",
            description =
                    "A context key of the request; give a key again for a list, KEY alone for a key that is absent.")
    private List<String> context = List.of();

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; text when not given.")
    private OutputFormat format = OutputFormat.TEXT;

    AskCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var question = new Question(
                principal, Optional.empty(), action, Optional.ofNullable(resource), Optional.empty(), context());
        try {
            return switch (DesignFile.read(file)) {
                case ReadResult.Opened(var design, var _, var warnings) -> {
                    console.report(file.toString(), warnings);
                    print(design, question);
                    yield CommandLineInterface.HOLDS;
                }
                case ReadResult.Refused(var problems) -> console.refuse(file.toString(), problems);
            };
        } catch (DesignFileException failure) {
            return console.refuse(failure.getMessage());
        }
    }

    private void print(Design design, Question question) {
        var answer = Evaluator.of(design).answer(question);
        switch (format) {
            case TEXT -> new AnswerText(design, console.results()).print(answer);
            case JSON -> console.results().print(JsonText.write(AnswerJson.of(design, answer)));
        }
        console.results().flush();
    }

    /// The given keys: one value is a string, several are a list, none is `null`.
    private JsonObject context() {
        Map<String, List<JsonValue>> values = new LinkedHashMap<>();
        for (var given : context) {
            var equals = given.indexOf('=');
            var key = equals < 0 ? given : given.substring(0, equals);
            if (key.isBlank()) {
                throw new ParameterException(spec.commandLine(), "--context needs KEY=VALUE, not \"" + given + "\".");
            }
            var list = values.computeIfAbsent(key, _ -> new ArrayList<>());
            if (equals >= 0) {
                list.add(new JsonString(given.substring(equals + 1)));
            }
        }
        var members = new ArrayList<JsonValue.Member>();
        values.forEach((key, list) -> members.add(new JsonValue.Member(
                key,
                switch (list.size()) {
                    case 0 -> new JsonNull();
                    case 1 -> list.getFirst();
                    default -> new JsonArray(list);
                })));
        return new JsonObject(members);
    }
}
