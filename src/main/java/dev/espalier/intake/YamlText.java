package dev.espalier.intake;

import dev.espalier.intake.YamlPlaces.Place;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonBoolean;
import dev.espalier.policy.JsonValue.JsonNull;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.storage.JsonText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads YAML into the same tree as JSON, straight from the events of the parser, so that nothing is ever larger or
/// deeper than the bounds allow. Plain words are what JSON calls them: `true`, `false`, `null` and numbers as JSON
/// writes them; everything else is a text, so account numbers with leading zeros, dates and `yes` stay what was
/// written.
///
/// A tag is a function as CloudFormation writes it: `!Ref X` becomes `{"Ref": "X"}`, `!Sub x` `{"Fn::Sub": "x"}`.
/// Aliases are followed, and what they would unfold to is counted.
final class YamlText {
    /// Real templates are a hundredth of it. What the parser needs for a text is some twenty times its length.
    static final int LONGEST = 5_000_000;

    private static final long MOST_UNFOLDED = 4L * LONGEST;
    private static final int MOST_FLAWS = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");
    private static final Pattern TELLING = Pattern.compile(
            "(?m)^(?:AWSTemplateFormatVersion|Organization|Resources|organizationalUnits|mandatoryAccounts)[ \t]*:");
    /// What the AWS command line begins with when it is asked for YAML.
    private static final Pattern PRINTED = Pattern.compile(
            "\\A(?:---[^\\n]*\\R)?(?:Account|Accounts|Children|GroupDetailList"
                    + "|IsTruncated|OrganizationalUnit|OrganizationalUnits|Parents|PasswordPolicy|Policies|Policy|RoleDetailList|Roots"
                    + "|SummaryMap|Tags|Targets|UserDetailList)[ \t]*:[ \t]*(?:\\[]|true|false)?[ \t]*(?:\\R(?:-| {2,})|\\R?\\z|\\R[A-Z])");
    private static final String STANDARD_TAGS = "tag:yaml.org,2002:";

    private final Iterator<Event> events;
    private final Map<String, Built> anchors = new HashMap<>();
    private final List<Flaw> flaws = new ArrayList<>();
    private int line = 1;
    private int column = 1;

    /// What became of a text.
    ///
    /// @param value empty when there is none, or when the text is broken
    /// @param flaws everything that is wrong; a text without is whole
    record Parsed(Optional<JsonValue> value, List<Flaw> flaws, FileNotes.Locator locator) {}

    /// Something wrong, and where: line and column counted from 1.
    record Flaw(String message, int line, int column) {}

    /// A value that is complete.
    ///
    /// @param size in characters, aliases unfolded
    private record Built(JsonValue value, Place place, long size) {}

    /// Ends the reading of a text that is no YAML or more than is read.
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refusal(String message) {
            super(message, null, false, false);
        }
    }

    private YamlText(Iterator<Event> events) {
        this.events = events;
    }

    /// Whether a file is called like YAML.
    static boolean isNamedSo(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /// Whether a text begins a line with what only the kinds of YAML begin with that are read here.
    static boolean isTelling(String text) {
        return TELLING.matcher(text).find() || PRINTED.matcher(text).find();
    }

    static Parsed parse(String text) {
        if (text.length() > LONGEST) {
            return broken(List.of(new Flaw(Words.text("yaml.long", LONGEST / 1_000_000), 1, 1)));
        }
        // all at once: the parser fails when it has to read on in the middle of a character of two chars
        var settings = LoadSettings.builder()
                .setCodePointLimit(LONGEST + 1)
                .setBufferSize(text.length() + 2)
                .build();
        var reader = new YamlText(new Parse(settings).parseString(text).iterator());
        try {
            var built = reader.document();
            if (reader.flaws.isEmpty()) {
                return new Parsed(
                        built.map(Built::value).filter(value -> !(value instanceof JsonNull)),
                        List.of(),
                        paths -> YamlPlaces.spans(built.map(Built::place), paths));
            }
        } catch (Refusal refusal) {
            reader.flaw(refusal.getMessage(), reader.line, reader.column);
        } catch (MarkedYamlEngineException e) {
            reader.flaw(e);
        } catch (YamlEngineException e) {
            reader.flaw(Words.text("yaml.characters"), reader.line, reader.column);
        }
        return broken(reader.flaws);
    }

    private static Parsed broken(List<Flaw> flaws) {
        return new Parsed(Optional.empty(), List.copyOf(flaws), paths -> YamlPlaces.spans(Optional.empty(), paths));
    }

    private void flaw(MarkedYamlEngineException e) {
        var problem = Optional.ofNullable(e.getProblem())
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(words -> !words.isEmpty())
                .orElse(Words.text("yaml.other"));
        int length = Math.min(problem.length(), 200);
        var mark = e.getProblemMark().or(e::getContextMark);
        flaw(
                Words.text("yaml.syntax", problem.substring(0, length)),
                mark.map(at -> at.getLine() + 1).orElse(line),
                mark.map(at -> at.getColumn() + 1).orElse(column));
    }

    private void flaw(@Nullable String message, int atLine, int atColumn) {
        if (flaws.size() < MOST_FLAWS) {
            flaws.add(new Flaw(Optional.ofNullable(message).orElse(""), atLine, atColumn));
        }
    }

    private Event next() {
        var event = events.next();
        event.getStartMark().ifPresent(this::moveTo);
        return event;
    }

    private void moveTo(Mark mark) {
        line = mark.getLine() + 1;
        column = mark.getColumn() + 1;
    }

    private Optional<Built> document() {
        next();
        Optional<Built> built = Optional.empty();
        while (events.hasNext()) {
            if (next() instanceof DocumentStartEvent) {
                if (built.isPresent()) {
                    throw new Refusal(Words.text("yaml.documents"));
                }
                built = Optional.of(node(next(), 0));
            }
        }
        return built;
    }

    private Built node(Event event, int depth) {
        int atLine = line;
        int atColumn = column;
        if (event instanceof AliasEvent alias) {
            var meant = Optional.ofNullable(anchors.get(alias.getAlias().getValue()));
            return meant.orElseThrow(
                    () -> new Refusal(Words.text("yaml.alias", alias.getAlias().getValue())));
        }
        if (depth >= JsonText.MOST_NESTED - 1) {
            throw new Refusal(Words.text("yaml.deep", JsonText.MOST_NESTED));
        }
        var function = functionOf(event);
        int inner = depth + (function.isPresent() ? 2 : 1);
        var bare = switch (event) {
            case ScalarEvent scalar -> scalar(scalar, atLine, atColumn);
            case SequenceStartEvent _ -> sequence(inner, atLine, atColumn);
            case MappingStartEvent _ -> mapping(inner, atLine, atColumn);
            default -> throw new Refusal(Words.text("yaml.other"));
        };
        var built = function.map(name -> call(name, bare)).orElse(bare);
        ((NodeEvent) event).getAnchor().ifPresent(anchor -> anchors.put(anchor.getValue(), built));
        return built;
    }

    private static long bounded(long size) {
        if (size > MOST_UNFOLDED) {
            throw new Refusal(Words.text("yaml.unfolded", MOST_UNFOLDED / 1_000_000));
        }
        return size;
    }

    private static Built call(String name, Built argument) {
        var place = new Place(
                argument.place().line(), argument.place().column(), Map.of(name, argument.place()), List.of());
        return new Built(
                new JsonObject(List.of(new Member(name, argument.value()))), place, argument.size() + name.length());
    }

    private static Optional<String> functionOf(Event event) {
        var tag = switch (event) {
            case ScalarEvent scalar -> scalar.getTag();
            case SequenceStartEvent sequence -> sequence.getTag();
            case MappingStartEvent mapping -> mapping.getTag();
            default -> Optional.<String>empty();
        };
        return tag.filter(name -> name.startsWith("!") && name.length() > 1)
                .map(name -> name.substring(1))
                .map(name -> name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name);
    }

    private static Built scalar(ScalarEvent event, int line, int column) {
        var text = event.getValue();
        boolean isPlain = event.isPlain() && event.getTag().isEmpty();
        boolean isTyped = event.getTag()
                .filter(tag -> tag.startsWith(STANDARD_TAGS) && !tag.equals(STANDARD_TAGS + "str"))
                .isPresent();
        var value = isPlain || isTyped ? plain(text) : new JsonString(text);
        return new Built(value, new Place(line, column, Map.of(), List.of()), 1L + text.length());
    }

    private static JsonValue plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> new JsonNull();
            case "true", "True", "TRUE" -> new JsonBoolean(true);
            case "false", "False", "FALSE" -> new JsonBoolean(false);
            default -> NUMBER.matcher(text).matches() ? new JsonNumber(text) : new JsonString(text);
        };
    }

    private Built sequence(int depth, int startLine, int startColumn) {
        var items = new ArrayList<JsonValue>();
        var places = new ArrayList<Place>();
        long size = 1;
        for (var event = next(); !(event instanceof SequenceEndEvent); event = next()) {
            var item = node(event, depth);
            items.add(item.value());
            places.add(item.place());
            size = bounded(size + item.size());
        }
        return new Built(new JsonArray(items), new Place(startLine, startColumn, Map.of(), places), size);
    }

    private Built mapping(int depth, int startLine, int startColumn) {
        var members = new LinkedHashMap<String, Built>();
        var merged = new ArrayList<Built>();
        long size = 1;
        for (var event = next(); !(event instanceof MappingEndEvent); event = next()) {
            int keyLine = line;
            int keyColumn = column;
            var key = key(event);
            var value = node(next(), depth);
            boolean isMerge = key.equals("<<") && event instanceof ScalarEvent scalar && scalar.isPlain();
            if (isMerge) {
                merged.add(value);
            } else if (members.putIfAbsent(key, value) != null) {
                flaw(Words.text("yaml.twice", key), keyLine, keyColumn);
            }
            size = bounded(size + key.length() + value.size());
        }
        merged.forEach(value -> merge(members, value));
        var places = new HashMap<String, Place>();
        members.forEach((name, value) -> places.put(name, value.place()));
        var object = new JsonObject(members.entrySet().stream()
                .map(member -> new Member(member.getKey(), member.getValue().value()))
                .toList());
        return new Built(object, new Place(startLine, startColumn, places, List.of()), size);
    }

    private String key(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getValue();
            case AliasEvent alias ->
                Optional.ofNullable(anchors.get(alias.getAlias().getValue()))
                        .map(Built::value)
                        .map(value -> value instanceof JsonString(var text) ? text : value.toString())
                        .orElseThrow(() -> new Refusal(
                                Words.text("yaml.alias", alias.getAlias().getValue())));
            default -> throw new Refusal(Words.text("yaml.key"));
        };
    }

    /// `<<` takes over what the mapping does not say itself.
    private static void merge(Map<String, Built> members, Built source) {
        switch (source.value()) {
            case JsonObject(var taken) -> {
                for (var member : taken) {
                    var place = source.place().members().getOrDefault(member.name(), source.place());
                    members.putIfAbsent(member.name(), new Built(member.value(), place, 0));
                }
            }
            case JsonArray(var items) -> {
                for (int i = 0; i < items.size(); i++) {
                    var place = source.place().items().get(i);
                    if (items.get(i) instanceof JsonObject object) {
                        merge(members, new Built(object, place, 0));
                    }
                }
            }
            case JsonString _, JsonNumber _, JsonBoolean _, JsonNull _ -> {}
        }
    }
}
