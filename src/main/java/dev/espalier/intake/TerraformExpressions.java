package dev.espalier.intake;

import dev.espalier.intake.TerraformFile.Block;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Follows what a plan does not know yet to the resources that it will come from: through variables and outputs of
/// modules and through `each.value`. Expressions of a plan tell what they refer to and not what they do with it: what
/// refers to `p` and `each.key` may be `p[each.key]`, `p["${each.key}-admin"]` or `p[each.key == "a" ? "b" : "a"]`. So
/// only what can come from one resource alone, or from the one of several whose key is written there, is taken to come
/// from it; everything else stays open. It cannot be seen, and is taken not to be, that an expression makes the ARN of
/// one resource out of the text of that of another.
///
/// @see <a href="https://developer.hashicorp.com/terraform/internals/json-format#expression-representation">Expression
/// representation</a>
final class TerraformExpressions {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]\"]+)|\\[(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\]]*)]");
    /// What is the same for everything that a provider makes, so that nothing comes from it alone.
    private static final Set<String> SURROUNDINGS = Set.of("aws_caller_identity", "aws_partition", "aws_region");
    /// Far more than real expressions take, and little enough to be counted quickly.
    private static final int MOST_STEPS = 10_000;

    private final TerraformFile file;

    TerraformExpressions(TerraformFile file) {
        this.file = file;
    }

    /// Something that a value may come from.
    ///
    /// @param path what of it, as in `id` or `roots[0].id`; empty when the plan does not tell what of it
    record Origin(Block block, String path) {
        /// Whether it is one of these attributes. An index behind an attribute is one into the list that an expression
        /// made of several.
        boolean isAny(String... attributes) {
            return List.of(attributes).contains(path.replaceFirst("\\[[^\\]]*]$", ""));
        }

        /// Whether it is one of these attributes or nobody knows what: for things that are meant whatever is taken of
        /// them, because none of their attributes means another thing of their sort.
        boolean isAnyOrNotTold(String... attributes) {
            return path.isEmpty() || isAny(attributes);
        }

        /// Whether the file has the value, so that nothing unknown comes from it.
        private boolean isKnown() {
            return block.values().has(path);
        }
    }

    /// Where an expression stands.
    ///
    /// @param module the address of the module
    /// @param repeated what `each.value` goes through
    private record Scope(String module, Optional<Value> repeated) {
        /// Different for different scopes.
        String place() {
            return module + " " + repeated.map(found -> found.path().toString()).orElse("");
        }
    }

    /// One walk from an attribute to everything it may come from.
    private static final class Walk {
        private final Set<Origin> origins = new LinkedHashSet<>();
        private final Set<String> visited = new HashSet<>();
        private boolean isWhole = true;
    }

    /// One name with what follows it, such as `var.target[0]`.
    private record Reference(List<String> steps) {
        static Reference of(String text) {
            var steps = new ArrayList<String>();
            var step = STEP.matcher(text);
            while (step.find()) {
                steps.add(
                        step.group(1) != null
                                ? step.group(1)
                                : "[" + step.group(2).replace("\"", "") + "]");
            }
            return new Reference(steps);
        }

        String step(int at) {
            return at < steps.size() ? steps.get(at) : "";
        }

        boolean hasIndex(int at) {
            return step(at).startsWith("[");
        }

        String index(int at) {
            return hasIndex(at) ? step(at).substring(1, step(at).length() - 1) : "";
        }

        String pathFrom(int at) {
            var path = new StringBuilder();
            steps.subList(Math.min(at, steps.size()), steps.size()).forEach(step -> append(path, step));
            return path.toString();
        }

        private static void append(StringBuilder path, String step) {
            path.append(path.isEmpty() || step.startsWith("[") ? "" : ".").append(step);
        }
    }

    private static String joined(String path, String rest) {
        return path.isEmpty() || rest.isEmpty() || rest.startsWith("[") ? path + rest : path + "." + rest;
    }

    /// The one resource of the wanted sort that the attribute can come from; empty when there may be others.
    Optional<Block> origin(Block block, String attribute, Predicate<Origin> isWanted) {
        var walk = new Walk();
        var resource = file.configured(block);
        var expression = resource.flatMap(found -> found.get("expressions")).flatMap(found -> found.get(attribute));
        if (expression.isEmpty()) {
            return Optional.empty();
        }
        follow(expression.get(), "", new Scope(block.module(), repeated(resource.get())), walk);
        var origins = walk.origins.stream()
                .filter(origin -> !(SURROUNDINGS.contains(origin.block().type()) && origin.isKnown()))
                .toList();
        var blocks = origins.stream().map(Origin::block).distinct().toList();
        return walk.isWhole && blocks.size() == 1 && origins.stream().allMatch(isWanted)
                ? Optional.of(blocks.getFirst())
                : Optional.empty();
    }

    private static Optional<Value> repeated(Value resource) {
        return resource.get("for_each_expression");
    }

    /// @param rest what is taken of it where it is used
    private void follow(Value expression, String rest, Scope scope, Walk walk) {
        if (!expression.isObject()) {
            walk.isWhole = false;
            return;
        }
        var texts = expression.has("references") ? expression.texts("references") : List.<String>of();
        var before = "";
        for (var text : texts) {
            // behind each name stand its beginnings, down to the resource or module
            boolean isBeginning =
                    file.writesBeginnings() && (before.startsWith(text + ".") || before.startsWith(text + "["));
            if (!isBeginning) {
                follow(Reference.of(text), rest, scope, walk);
            }
            before = text;
        }
    }

    private void follow(Reference reference, String rest, Scope scope, Walk walk) {
        if (!walk.visited.add(scope.place() + " " + reference + " " + rest)) {
            return;
        }
        if (walk.visited.size() > MOST_STEPS) {
            walk.isWhole = false;
            return;
        }
        switch (reference.step(0)) {
            case "count", "path", "terraform" -> {}
            case "each" -> each(reference, rest, scope, walk);
            case "var" -> variable(reference, rest, scope, walk);
            case "module" -> output(reference, rest, scope, walk);
            case "data" -> resource(reference, 1, rest, scope, walk);
            case "local", "self", "" -> walk.isWhole = false;
            default -> resource(reference, 0, rest, scope, walk);
        }
    }

    private void each(Reference reference, String rest, Scope scope, Walk walk) {
        if (reference.step(1).equals("key")) {
            return;
        }
        if (scope.repeated().isEmpty()) {
            walk.isWhole = false;
            return;
        }
        follow(
                scope.repeated().get(),
                joined(reference.pathFrom(2), rest),
                new Scope(scope.module(), Optional.empty()),
                walk);
    }

    /// A variable of the root module is known, so nothing unknown comes from it; one of another is what its call says.
    private void variable(Reference reference, String rest, Scope scope, Walk walk) {
        if (scope.module().isEmpty()) {
            return;
        }
        var steps = TerraformFile.steps(scope.module());
        var last = steps.getLast();
        var parent = TerraformFile.address(steps.subList(0, steps.size() - 1));
        var call = file.configuration(parent)
                .flatMap(found -> found.get("module_calls"))
                .flatMap(calls -> calls.get(last.name()));
        if (call.isEmpty()) {
            walk.isWhole = false;
            return;
        }
        call.get()
                .get("expressions")
                .flatMap(expressions -> expressions.get(reference.step(1)))
                .ifPresent(expression -> follow(
                        expression,
                        joined(reference.pathFrom(2), rest),
                        new Scope(parent, repeated(call.get())),
                        walk));
    }

    private void output(Reference reference, String rest, Scope scope, Walk walk) {
        int at = reference.hasIndex(2) ? 3 : 2;
        var modules = file.modules(scope.module(), reference.step(1)).stream()
                .filter(step -> at == 2 || step.index().equals(reference.index(2)))
                .toList();
        for (var step : modules) {
            var address = TerraformFile.address(scope.module(), step);
            var expression = file.configuration(address)
                    .flatMap(found -> found.get("outputs"))
                    .flatMap(outputs -> outputs.get(reference.step(at)))
                    .flatMap(output -> output.get("expression"));
            if (expression.isEmpty()) {
                walk.isWhole = false;
            } else {
                follow(
                        expression.get(),
                        joined(reference.pathFrom(at + 1), rest),
                        new Scope(address, Optional.empty()),
                        walk);
            }
        }
        walk.isWhole &= !modules.isEmpty();
    }

    /// Only a key that is written there tells which of several is meant. Whatever else makes a key, even `each.key`
    /// itself, is something that the expression may work on before it asks for it.
    private void resource(Reference reference, int at, String rest, Scope scope, Walk walk) {
        var called = (at == 0 ? "" : "data.") + reference.step(at) + "." + reference.step(at + 1);
        boolean hasIndex = reference.hasIndex(at + 2);
        var own = reference.pathFrom(at + (hasIndex ? 3 : 2));
        // what is taken of an expression need not be taken of the whole thing that it refers to
        var path = own.isEmpty() ? "" : joined(own, rest);
        var meant = file.blocks(scope.module(), called).stream()
                .filter(block -> !hasIndex || block.index().equals(reference.index(at + 2)))
                .toList();
        meant.forEach(block -> walk.origins.add(new Origin(block, path)));
        walk.isWhole &= !meant.isEmpty();
    }
}
