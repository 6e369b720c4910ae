package dev.espalier.export;

import com.bertramlabs.plugins.hcl4j.HCLParser;
import com.bertramlabs.plugins.hcl4j.HCLParserException;
import com.bertramlabs.plugins.hcl4j.RuntimeSymbols.VariableTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The folders of a Terraform configuration, parsed by a parser that is not ours.
final class TerraformFiles {
    private static final Pattern ESCAPE = Pattern.compile("\\\\\\\\|\\\\r|\\\\u([0-9a-f]{4})|\\\\U([0-9a-f]{8})");
    private static final Pattern IN_TEXT =
            Pattern.compile("(?<!\\$)\\$\\{((?:var|aws_[a-z_]+|data)\\.[A-Za-z0-9_.\\[\\]]+)\\}");
    private static final Pattern VARIABLE = Pattern.compile("(?m)^ +[a-z_]+ += (var\\.\\w+)$");
    /// Stand for a dollar and a percent sign that were escaped; nothing that is written has them.
    private static final String ESCAPED_DOLLAR = "\uE001";

    private static final String ESCAPED_PERCENT = "\uE002";

    private static final String ESCAPED_RETURN = "\uE003";

    private TerraformFiles() {}

    /// One folder.
    ///
    /// @param blocks what the parser made of all its files
    /// @param inTexts what texts refer to, and variables
    record Module(String folder, Map<String, Object> blocks, List<String> inTexts) {
        /// Attributes by address.
        Map<String, Map<String, Object>> resources() {
            var all = new LinkedHashMap<String, Map<String, Object>>();
            map(blocks.get("resource"))
                    .forEach((type, named) ->
                            map(named).forEach((name, values) -> all.put(type + "." + name, map(values))));
            return all;
        }

        Map<String, Object> variables() {
            return map(blocks.get("variable"));
        }

        /// Ids by what is imported under them.
        Map<String, String> imports() {
            var ids = new LinkedHashMap<String, String>();
            var written = blocks.get("import");
            for (var block : written instanceof List<?> list
                    ? list
                    : Stream.ofNullable(written).toList()) {
                var to = Objects.requireNonNull(map(block).get("to")).toString();
                ids.put(to, text(Objects.requireNonNull(map(block).get("id"))));
            }
            return ids;
        }

        /// Everything that anything refers to.
        List<String> references() {
            var found = new ArrayList<>(inTexts);
            collect(blocks, found);
            return found;
        }

        private static void collect(Object value, List<String> found) {
            switch (value) {
                case VariableTree tree -> found.add(tree.toString());
                case Map<?, ?> map ->
                    map.values().stream().filter(Objects::nonNull).forEach(each -> collect(each, found));
                case List<?> list -> list.stream().filter(Objects::nonNull).forEach(each -> collect(each, found));
                default -> {}
            }
        }
    }

    static List<Module> of(Exported exported) {
        var folders = new TreeMap<String, StringBuilder>();
        for (var file : exported.files()) {
            var folder = file.path().substring(0, file.path().lastIndexOf('/'));
            folders.computeIfAbsent(folder, _ -> new StringBuilder()).append(file.text());
        }
        return folders.entrySet().stream()
                .map(entry -> module(entry.getKey(), entry.getValue().toString()))
                .toList();
    }

    private static Module module(String folder, String text) {
        try {
            var inTexts = Stream.of(IN_TEXT, VARIABLE)
                    .flatMap(pattern -> pattern.matcher(text).results())
                    .map(found -> found.group(1))
                    .toList();
            return new Module(folder, new HCLParser().parse(withoutEscapes(text)), inTexts);
        } catch (HCLParserException | IOException e) {
            throw new AssertionError(folder + " is no HCL:\n" + text, e);
        }
    }

    /// The parser knows neither escapes by number nor that of a carriage return.
    private static String withoutEscapes(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> {
            var digits = found.group(1) == null ? found.group(2) : found.group(1);
            return Matcher.quoteReplacement(
                    digits == null
                            ? found.group().equals("\\r") ? ESCAPED_RETURN : found.group()
                            : sign(Character.toString(Integer.parseInt(digits, 16))));
        });
    }

    private static String sign(String character) {
        return character.equals("$") ? ESCAPED_DOLLAR : character.equals("%") ? ESCAPED_PERCENT : character;
    }

    /// A text as Terraform evaluates it.
    static String text(Object value) {
        return unescaped(value).replace(ESCAPED_RETURN, "\r");
    }

    /// JSON as Terraform evaluates it.
    static String json(Object value) {
        return unescaped(value).replace(ESCAPED_RETURN, "\\r");
    }

    private static String unescaped(Object value) {
        return value.toString()
                .replace("$${", "${")
                .replace("%%{", "%{")
                .replace(ESCAPED_DOLLAR, "$")
                .replace(ESCAPED_PERCENT, "%");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
