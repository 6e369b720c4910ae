package dev.espalier.intake;

import dev.espalier.design.AccountId;
import dev.espalier.intake.CsvText.Cell;
import dev.espalier.intake.CsvText.Row;
import dev.espalier.intake.DraftNode.Kind;
import dev.espalier.intake.DraftNode.Strength;
import dev.espalier.intake.Remark.Code;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Reads an organization that people wrote down: as lines, of which what is indented more lies inside, or as a table
/// with the columns `path`, `account`, `e-mail` and perhaps `id`. A line is an account when it has a number of twelve
/// digits or an e-mail address behind its name, and a unit otherwise. What has no id gets one that is made of its path,
/// so that the same file always gives the same ids.
final class ChartReader {
    private static final Pattern EMAIL = Pattern.compile("[^\\s,@]+@[^\\s,@]+");
    /// A name, a number and an address, as people type them.
    private static final Pattern WITHOUT_COMMAS = Pattern.compile(
            "([^,]*?[^,\\s])\\s+([0-9]{12}|[^\\s,@]+@[^\\s,@]+)(?:\\s+([0-9]{12}|[^\\s,@]+@[^\\s,@]+))?");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LONGEST_LINE = 300;
    private static final int TAB = 4;
    /// Far deeper than AWS allows, and no deeper than what can be worked with.
    private static final int DEEPEST = 32;
    private static final Set<String> ACCOUNT_COLUMNS = Set.of("account", "account name", "name");
    private static final Set<String> EMAIL_COLUMNS = Set.of("e-mail", "email", "mail");
    private static final Set<String> ID_COLUMNS = Set.of("id", "account id", "number", "account number");

    private final Draft draft;
    private final Remarks remarks;

    ChartReader(Draft draft, Remarks remarks) {
        this.draft = draft;
        this.remarks = remarks;
    }

    /// One line that is not blank.
    private record Line(int number, int indent, String text) {
        /// Its name and what stands behind it.
        List<String> parts() {
            var spaced = WITHOUT_COMMAS.matcher(text);
            return spaced.matches()
                    ? Stream.of(spaced.group(1), spaced.group(2), spaced.group(3))
                            .filter(Objects::nonNull)
                            .toList()
                    : List.of(text.split("\\s*,\\s*"));
        }

        /// Sentences end with addresses, too.
        boolean isClearlyAccount() {
            return isAccount() && (text.contains(",") || parts().stream().anyMatch(AccountId::isValid));
        }

        boolean isAccount() {
            return parts().stream().skip(1).anyMatch(part -> AccountId.isValid(part) || isEmail(part));
        }
    }

    /// A unit that is being filled, or the root.
    private record Open(int indent, String path, String key) {
        /// The way to what lies inside. A slash in its name is no step of it.
        String pathOf(String name) {
            return path + "/" + name.replace("\\", "\\\\").replace("/", "\\/");
        }
    }

    private static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    /// Whether a text is a table of accounts.
    static boolean isTable(String text) {
        return separator(text).isPresent();
    }

    /// What stands between the columns of a table of accounts; spreadsheets write what is usual where they are used.
    private static Optional<Character> separator(String text) {
        var header = text.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
        return SEPARATORS.stream()
                .filter(separator -> {
                    var columns = Stream.of(header.split(Pattern.quote(separator.toString())))
                            .map(ChartReader::bare)
                            .toList();
                    return columns.contains("path") && columns.stream().anyMatch(ACCOUNT_COLUMNS::contains);
                })
                .findFirst();
    }

    private static String bare(String cell) {
        return cell.strip().replaceFirst("^\"(.*)\"$", "$1").strip();
    }

    /// Whether nothing else can be meant than a list, although nobody said so: it begins with the root, or every
    /// line at the left edge is an account or has one beneath.
    static boolean isClearlyList(String text) {
        var lines = lines(text);
        return isList(text) && (isRoot(lines.getFirst()) || isOfAccounts(lines));
    }

    private static boolean isOfAccounts(List<Line> lines) {
        int edge = lines.getFirst().indent();
        boolean isWaiting = false;
        for (var line : lines) {
            boolean isAtEdge = line.indent() <= edge;
            if (isAtEdge && isWaiting) {
                return false;
            }
            isWaiting = !line.isClearlyAccount() && (isWaiting || isAtEdge);
        }
        return !isWaiting;
    }

    /// Whether a text is an indented list: it begins with the root, or some line is an account, and no line is prose.
    static boolean isList(String text) {
        var lines = lines(text);
        return lines.stream()
                        .allMatch(line -> line.text().length() <= LONGEST_LINE
                                && line.parts().size() <= 3)
                && !lines.isEmpty()
                && (isRoot(lines.getFirst()) || lines.stream().anyMatch(Line::isAccount));
    }

    private static boolean isRoot(Line line) {
        return line.text().equalsIgnoreCase("root");
    }

    private static List<Line> lines(String text) {
        var lines = new ArrayList<Line>();
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            var content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                lines.add(new Line(number, indentOf(line), content.replaceFirst("^[-*] +", "")));
            }
        }
        return lines;
    }

    private static int indentOf(String line) {
        int indent = 0;
        for (int i = 0; i < line.length() && Character.isWhitespace(line.charAt(i)); i++) {
            indent += line.charAt(i) == '\t' ? TAB - indent % TAB : 1;
        }
        return indent;
    }

    /// An indented list.
    void list(String file, String text) {
        draft.count("indented-text");
        Deque<Open> open = new ArrayDeque<>();
        for (var line : lines(text)) {
            while (!open.isEmpty() && open.element().indent() >= line.indent()) {
                open.pop();
            }
            var parent = Optional.ofNullable(open.peek()).orElse(new Open(-1, "", Draft.THE_ROOT));
            if (line.isAccount()) {
                account(line, parent, file);
            } else if (open.size() > DEEPEST) {
                tooDeep(file, line.number(), line.indent() + 1);
            } else if (isRoot(line) && parent.indent() < 0) {
                open.push(new Open(line.indent(), "", Draft.THE_ROOT));
            } else {
                open.push(new Open(line.indent(), parent.pathOf(line.text()), unit(line.text(), parent)));
            }
        }
    }

    private void tooDeep(String file, int line, int column) {
        remarks.add(new Remark(Code.TOO_DEEP, Words.text("TOO_DEEP.units", DEEPEST), file, line, column));
    }

    private String unit(String name, Open parent) {
        var unit = draft.node(draft.madeUpUnit(parent.pathOf(name)), Kind.UNIT);
        unit.name(name);
        unit.parent(parent.key(), Strength.CONTENT);
        return unit.key();
    }

    private void account(Line line, Open parent, String file) {
        var rest = line.parts().subList(1, line.parts().size());
        var id = rest.stream().filter(AccountId::isValid).findFirst();
        var email = rest.stream().filter(ChartReader::isEmail).findFirst();
        account(line.parts().getFirst(), id, email.orElse(""), parent);
        rest.stream()
                .filter(part -> !AccountId.isValid(part) && !isEmail(part))
                .forEach(part -> remarks.add(new Remark(
                        Code.WRONG_VALUE,
                        Words.text(Code.WRONG_VALUE.name(), part),
                        file,
                        line.number(),
                        line.indent() + line.text().indexOf(part) + 1)));
    }

    private void account(String name, Optional<String> id, String email, Open parent) {
        var account = draft.node(id.orElseGet(() -> draft.madeUpAccount(parent.pathOf(name))), Kind.ACCOUNT);
        account.name(name);
        if (!email.isEmpty()) {
            account.email(email);
        }
        account.parent(parent.key(), Strength.CONTENT);
    }

    /// A table.
    void table(String file, String text) {
        draft.count("csv");
        var table = CsvText.rows(text, separator(text).orElse(','));
        if (!table.isWhole()) {
            remarks.add(new Remark(Code.BROKEN_CSV, Words.text(Code.BROKEN_CSV.name()), file, 1, 1));
            return;
        }
        var header = table.rows().getFirst().cells().stream()
                .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                .toList();
        for (var row : table.rows().subList(1, table.rows().size())) {
            row(row, header, file);
        }
    }

    private void row(Row row, List<String> header, String file) {
        var parent = new Open(-1, "", Draft.THE_ROOT);
        var path = cell(row, header, Set.of("path"));
        var names = path.map(Cell::text).orElse("").split("/", DEEPEST + 2);
        if (path.isPresent() && names.length > DEEPEST + 1) {
            tooDeep(file, path.get().line(), path.get().column());
            return;
        }
        for (var name : names) {
            boolean isTop = parent.path().isEmpty() && name.strip().equalsIgnoreCase("root");
            if (!name.isBlank() && !isTop) {
                var unit = unit(name.strip(), parent);
                parent = new Open(-1, parent.pathOf(name.strip()), unit);
            }
        }
        var name = cell(row, header, ACCOUNT_COLUMNS)
                .map(cell -> cell.text().strip())
                .orElse("");
        var id = cell(row, header, ID_COLUMNS).filter(cell -> !cell.text().isBlank());
        if (id.filter(cell -> !AccountId.isValid(cell.text().strip())).isPresent()) {
            remarks.add(new Remark(
                    Code.WRONG_VALUE,
                    Words.text(Code.WRONG_VALUE.name(), id.get().text()),
                    file,
                    id.get().line(),
                    id.get().column()));
        } else if (!name.isEmpty() || id.isPresent()) {
            var email = cell(row, header, EMAIL_COLUMNS).map(cell -> cell.text().strip());
            var number = id.map(cell -> cell.text().strip())
                    .or(() -> Optional.of(name).filter(AccountId::isValid));
            account(name.isEmpty() ? number.orElse("") : name, number, email.orElse(""), parent);
        }
    }

    private static Optional<Cell> cell(Row row, List<String> header, Set<String> names) {
        for (int i = 0; i < Math.min(header.size(), row.cells().size()); i++) {
            if (names.contains(header.get(i))) {
                return Optional.of(row.cells().get(i));
            }
        }
        return Optional.empty();
    }
}
