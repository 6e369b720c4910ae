package dev.espalier.ui.window;

import dev.espalier.access.AssertionResult;
import dev.espalier.diagram.Mark;
import dev.espalier.policy.Severity;
import dev.espalier.ui.MarkView;
import dev.espalier.ui.Texts;
import dev.espalier.ui.UiAction;
import dev.espalier.ui.command.Workspace;
import dev.espalier.ui.finding.FindingReport;
import dev.espalier.ui.finding.FindingsViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the bottom: what is selected, whether the assertions hold, the zoom.
final class StatusBar extends HBox {
    private static final Texts TEXTS = Texts.of(StatusBar.class);
    private static final double MARK = 13;

    private final Button assertions = new Button();
    private final Button findings = new Button();
    private final MarkView worst = new MarkView(Mark.WARNING, MARK);
    private final HBox text = new HBox();
    private final StatusViewModel model;
    private final FindingsViewModel found;
    private final ObservableValue<String> zoom;
    private final ObservableValue<String> announcement;

    /// @param leave leaves view mode
    /// @param locked whether view mode is on
    /// @param announcement what has just been done
    StatusBar(
            StatusViewModel model,
            FindingsViewModel found,
            Workspace workspace,
            UiAction leave,
            ObservableValue<Boolean> locked,
            ObservableValue<String> zoom,
            ObservableValue<String> announcement) {
        this.model = model;
        this.found = found;
        this.zoom = zoom;
        this.announcement = announcement;
        getStyleClass().add("status-bar");
        var where = new Label();
        where.setId("status-where");
        where.getStyleClass().add("strong");
        where.textProperty().bind(model.whereProperty());
        var position = new Label();
        position.textProperty().bind(model.positionProperty());
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        var zoomed = new Label();
        zoomed.setMinWidth(USE_PREF_SIZE);
        zoomed.textProperty().bind(zoom);
        setUp(assertions, "status-assertions", workspace::showAssertions);
        setUp(findings, "status-findings", workspace::showFindings);
        findings.setTooltip(new Tooltip(TEXTS.text("status.findings.hint")));
        text.setId("status-text");
        text.getStyleClass().add("status-text");
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.TEXT);
        text.getChildren().setAll(where, position);
        getChildren().setAll(text, space, viewMode(leave, locked), assertions, findings, zoomed);
        model.assertionsProperty().subscribe(this::showAssertions);
        found.reportProperty().subscribe(report -> showFindings(report, found.summary()));
        Subscription.combine(
                model.whereProperty().subscribe(_ -> speak()),
                model.positionProperty().subscribe(_ -> speak()),
                model.assertionsProperty().subscribe(_ -> speak()),
                found.reportProperty().subscribe(_ -> speak()),
                zoom.subscribe(_ -> speak()),
                announcement.subscribe(_ -> speak()));
    }

    private static void setUp(Button button, String id, Runnable action) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "status-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }

    private void showFindings(Optional<FindingReport> report, String summary) {
        var isClean = report.filter(one -> !one.findings().isEmpty()).isEmpty();
        var hasErrors = report.filter(one -> one.errors() > 0).isPresent();
        worst.show(isClean ? Mark.YES : Mark.of(hasErrors ? Severity.ERROR : Severity.WARNING));
        findings.setGraphic(worst);
        findings.setText(summary);
        findings.setVisible(report.isPresent());
    }

    /// The whole bar is one text to be heard, with what has just been done at its end.
    private void speak() {
        var results = model.assertionsProperty().get().orElse(List.of());
        var parts = Stream.of(
                        model.whereProperty().get(),
                        model.positionProperty().get(),
                        results.isEmpty() ? "" : TEXTS.text("status.assertions.hint", holding(results), results.size()),
                        found.reportProperty().getValue().isEmpty() ? "" : found.summary(),
                        TEXTS.text("status.zoom.spoken", zoom.getValue()),
                        announcement.getValue())
                .filter(part -> !part.isEmpty());
        text.setAccessibleText(parts.collect(Collectors.joining(". ")));
        text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static long holding(List<AssertionResult> results) {
        return results.stream().filter(AssertionResult::holds).count();
    }

    /// Says that nothing can be changed; a click ends that.
    private static Button viewMode(UiAction leave, ObservableValue<Boolean> locked) {
        var button = new Button(TEXTS.text("status.viewMode"), new FontIcon("mdi2l-lock-outline"));
        button.setId("status-view-mode");
        button.getStyleClass().addAll("small", "status-lock");
        button.setMinWidth(USE_PREF_SIZE);
        var tooltip = new Tooltip();
        tooltip.textProperty().bind(leave.labelProperty());
        button.setTooltip(tooltip);
        button.setOnAction(event -> leave.run());
        button.visibleProperty().bind(locked);
        button.managedProperty().bind(locked);
        return button;
    }

    private void showAssertions(Optional<List<AssertionResult>> results) {
        var all = results.orElse(List.of());
        assertions.setVisible(!all.isEmpty());
        long hold = holding(all);
        var counts = new HBox(
                6,
                new Label(TEXTS.text("status.assertions")),
                new MarkView(Mark.YES, MARK),
                new Label(String.valueOf(hold)));
        counts.setAlignment(Pos.CENTER_LEFT);
        if (hold < all.size()) {
            counts.getChildren().addAll(new MarkView(Mark.NO, MARK), new Label(String.valueOf(all.size() - hold)));
        }
        var words = TEXTS.text("status.assertions.hint", hold, all.size());
        assertions.setGraphic(counts);
        assertions.setAccessibleText(words);
        assertions.setTooltip(new Tooltip(words));
    }
}
