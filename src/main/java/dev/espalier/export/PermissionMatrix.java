package dev.espalier.export;

import dev.espalier.access.AccessMatrix.Row;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.ActionQuery;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.exchange.Csv;
import dev.espalier.exchange.MemberWords;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/// Who can do what, as a table: a line for each root user, user and role in the order of the design, a column for each
/// action or for several actions at once. Asked about is what actions work on in everybody's own account, without given
/// context. Lines are written one after the other; nothing of them is kept but what many of them share.
///
/// Of one action a cell says the verdict in the words of the heat map: `allowed`, `denied` by a Deny, `silent` where
/// nothing allows it, `depends`, `no_answer`. Of several it says whether all are allowed for certain (`allowed`), some
/// (`partly`), or none, because all are denied (`none`) or some are open (`perhaps`).
public final class PermissionMatrix {
    /// Cells about one action that are asked exactly; what is open beyond stays `perhaps`.
    private static final int MOST_EXACT = 200_000;

    public static final String FILE = "permissions.csv";

    private static final int MOST_SHARED = 2_000;
    private static final String BETWEEN = " / ";

    private final DesignIndex index;
    private final Evaluator evaluator;
    private final List<ActionQuery> columns;
    private final boolean isOfSeveral;
    private final Map<Answers, List<String>> shared = new HashMap<>();
    private final int mostExact;
    private int exact;
    private int rough;

    /// What a principal may do, where no column asks about one action alone.
    private record Answers(ActionSet allowed, ActionSet denied) {}

    private PermissionMatrix(Design design, List<ActionQuery> columns, int mostExact) {
        this.mostExact = mostExact;
        index = DesignIndex.of(design);
        evaluator = Evaluator.of(design);
        this.columns = columns;
        isOfSeveral = columns.stream().noneMatch(PermissionMatrix::isOfOne);
    }

    /// With these columns.
    ///
    /// @param columns none: one for each service
    public static PermissionMatrix of(Design design, List<ActionQuery> columns) {
        var services = Catalog.get().services().stream().map(ActionQuery::ofService);
        return new PermissionMatrix(design, columns.isEmpty() ? services.toList() : List.copyOf(columns), MOST_EXACT);
    }

    /// The same with another number of cells that are asked exactly.
    static PermissionMatrix of(Design design, List<ActionQuery> columns, int mostExact) {
        return new PermissionMatrix(design, List.copyOf(columns), mostExact);
    }

    /// Writes all lines, the names of the columns first.
    ///
    /// @param isStopped asked for each line
    /// @throws CancellationException when it was stopped
    public void write(PrintWriter out, BooleanSupplier isStopped) {
        var csv = new Csv(out);
        var head = new ArrayList<>(List.of("units", "account", "accountName", "kind", "name", "arn"));
        columns.forEach(column -> head.add(column.text()));
        csv.row(head.toArray(String[]::new));
        var units = new Units();
        evaluator.matrix().forEach(row -> {
            if (isStopped.getAsBoolean()) {
                throw new CancellationException();
            }
            csv.row(line(row, units).toArray(String[]::new));
        });
    }

    /// What a reader has to know about the lines that have been written, one sentence each.
    public List<String> remarks() {
        return rough == 0 ? List.of() : List.of(Words.text("matrix.rough", mostExact, rough));
    }

    /// The path of the account whose people are met; they are met together.
    private final class Units {
        private Optional<Account> account = Optional.empty();
        private String path = "";

        Account of(MemberId member) {
            if (account.isEmpty() || !account.get().id().equals(member.account())) {
                account = index.account(member.account());
                var above = index.pathTo(member.account());
                path = above.subList(1, above.size() - 1).stream()
                        .map(Entity::name)
                        .collect(Collectors.joining(BETWEEN));
            }
            return account.orElseThrow();
        }
    }

    private List<String> line(Row row, Units units) {
        var who = row.principal();
        var account = units.of(who);
        var arn = Principals.arnOf(account, who);
        var line = new ArrayList<>(List.of(
                units.path, account.id().value(), account.name(), MemberWords.kind(who), MemberWords.name(who), arn));
        if (isOfSeveral) {
            var answers = new Answers(row.allowed(), row.denied());
            if (shared.size() >= MOST_SHARED) {
                shared.clear();
            }
            line.addAll(shared.computeIfAbsent(answers, _ -> cells(row, arn)));
        } else {
            line.addAll(cells(row, arn));
        }
        return line;
    }

    private List<String> cells(Row row, String arn) {
        return columns.stream()
                .map(column -> isOfOne(column) ? one(row, column, arn) : several(row, column.actions()))
                .toList();
    }

    /// A service that has one action is a service all the same.
    private static boolean isOfOne(ActionQuery column) {
        return column.one()
                .filter(action -> action.fullName().equals(column.text()))
                .isPresent();
    }

    private String one(Row row, ActionQuery column, String arn) {
        int action = column.actions().first();
        if (row.isAllowed(action)) {
            return "allowed";
        }
        if (exact >= mostExact) {
            rough++;
            return row.isDenied(action) ? "none" : "perhaps";
        }
        exact++;
        return word(evaluator.verdict(Question.of(arn, column.text(), Optional.empty())));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case ALLOWED -> "allowed";
            case EXPLICITLY_DENIED -> "denied";
            case IMPLICITLY_DENIED -> "silent";
            case DEPENDS -> "depends";
            case NO_ANSWER -> "no_answer";
        };
    }

    private static String several(Row row, ActionSet actions) {
        int allowed = row.countAllowed(actions);
        if (allowed > 0) {
            return allowed == actions.size() ? "allowed" : "partly";
        }
        return row.countDenied(actions) == actions.size() ? "none" : "perhaps";
    }
}
