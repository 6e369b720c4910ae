package dev.espalier.ui.window;

import dev.espalier.diagram.Mark;
import dev.espalier.policy.Severity;
import dev.espalier.ui.claim.ClaimReport;
import dev.espalier.ui.claim.ClaimsViewModel;
import dev.espalier.ui.command.Workspace;
import dev.espalier.ui.finding.FindingReport;
import dev.espalier.ui.finding.FindingsViewModel;
import dev.espalier.ui.kit.Hint;
import dev.espalier.ui.kit.MarkView;
import dev.espalier.ui.kit.Texts;
import dev.espalier.ui.kit.UiAction;
import dev.espalier.ui.speech.Announcements;
import java.nio.file.Path;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bar at the bottom: what is selected, whether the design is being saved, whether the assertions hold, the
/// zoom.
final class StatusBar extends HBox {
    private static final Texts TEXTS = Texts.of(StatusBar.class);
    private static final double MARK = 13;
    private static final ClaimReport NO_CLAIMS = new ClaimReport(List.of());

    private final Label where = new Label();
    private final Label position = new Label();
    private final HBox text = new HBox(where, position);
    private final Button viewMode = new Button(TEXTS.text("status.viewMode"), new FontIcon("mdi2l-lock-outline"));
    private final Button assertions = new Button();
    private final Button findings = new Button();
    private final MarkView worst = new MarkView(Mark.WARNING, MARK);
    private final Label zoomed = new Label();
    private final SavingSign saving;
    private final Shown shown;
    private final Subscription watching;

    /// What the bar says.
    ///
    /// @param locked whether view mode is on
    /// @param saving which file is being written, if any
    /// @param announcements say what has just been done
    record Shown(
            StatusViewModel status,
            ClaimsViewModel claims,
            FindingsViewModel findings,
            ObservableValue<Boolean> locked,
            ObservableValue<String> zoom,
            ObservableValue<Optional<Path>> saving,
            Announcements announcements) {}

    /// @param leave leaves view mode
    StatusBar(Shown shown, Workspace workspace, UiAction leave) {
        this.shown = shown;
        getStyleClass().add("status-bar");
        setUpText();
        setUpViewMode(leave);
        setUp(assertions, "status-assertions", workspace::showAssertions);
        setUp(findings, "status-findings", workspace::showFindings);
        Hint.give(findings, TEXTS.text("status.findings.hint"));
        zoomed.setMinWidth(USE_PREF_SIZE);
        var space = new Region();
        setHgrow(space, Priority.ALWAYS);
        saving = new SavingSign(shown.saving(), shown.announcements()::say);
        getChildren().setAll(text, space, saving, viewMode, assertions, findings, zoomed);
        watching = watch();
    }

    private void setUpText() {
        where.setId("status-where");
        where.getStyleClass().add("strong");
        text.setId("status-text");
        text.getStyleClass().add("status-text");
        text.setAlignment(Pos.CENTER_LEFT);
        text.setMinWidth(0);
        text.setFocusTraversable(true);
        text.setAccessibleRole(AccessibleRole.TEXT);
    }

    /// Says that nothing can be changed; a click ends that.
    private void setUpViewMode(UiAction leave) {
        viewMode.setId("status-view-mode");
        viewMode.getStyleClass().addAll("small", "status-lock");
        viewMode.setMinWidth(USE_PREF_SIZE);
        Hint.give(viewMode, leave.labelProperty());
        viewMode.setOnAction(_ -> leave.run());
        viewMode.managedProperty().bind(viewMode.visibleProperty());
    }

    private Subscription watch() {
        var status = shown.status();
        return Subscription.combine(
                status.whereProperty().subscribe(where::setText),
                status.positionProperty().subscribe(position::setText),
                shown.claims().reportProperty().subscribe(this::showAssertions),
                shown.findings().reportProperty().subscribe(this::showFindings),
                shown.locked().subscribe(viewMode::setVisible),
                shown.zoom().subscribe(zoomed::setText),
                speakOn(status.whereProperty()),
                speakOn(status.positionProperty()),
                speakOn(shown.claims().reportProperty()),
                speakOn(shown.findings().reportProperty()),
                speakOn(shown.zoom()),
                speakOn(shown.announcements().latestProperty()));
    }

    private Subscription speakOn(ObservableValue<?> part) {
        return part.subscribe(_ -> speak());
    }

    /// Lets go of what it shows.
    void dispose() {
        watching.unsubscribe();
        saving.dispose();
    }

    private static void setUp(Button button, String id, Runnable action) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "status-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }

    private void showFindings(Optional<FindingReport> report) {
        var isClean = report.filter(one -> !one.findings().isEmpty()).isEmpty();
        var hasErrors = report.filter(one -> one.errors() > 0).isPresent();
        worst.show(isClean ? Mark.YES : Mark.of(hasErrors ? Severity.ERROR : Severity.WARNING));
        findings.setGraphic(worst);
        findings.setText(shown.findings().summary());
        findings.setVisible(report.isPresent());
    }

    /// The whole bar is one text to be heard, with what has just been done at its end.
    private void speak() {
        var status = shown.status();
        var claims = shown.claims().reportProperty().get().orElse(NO_CLAIMS);
        var isReviewed = shown.findings().reportProperty().getValue().isPresent();
        var parts = Stream.of(
                        status.whereProperty().get(),
                        status.positionProperty().get(),
                        claims.size() == 0 ? "" : inWords(claims),
                        isReviewed ? shown.findings().summary() : "",
                        TEXTS.text("status.zoom.spoken", shown.zoom().getValue()),
                        shown.announcements().latestProperty().get())
                .filter(part -> !part.isEmpty());
        text.setAccessibleText(parts.collect(Collectors.joining(". ")));
        text.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void showAssertions(Optional<ClaimReport> report) {
        var all = report.orElse(NO_CLAIMS);
        assertions.setVisible(all.size() > 0);
        int hold = all.holding();
        var counts = new HBox(6, new Label(TEXTS.text("status.assertions")));
        counts.setAlignment(Pos.CENTER_LEFT);
        add(counts, Mark.YES, hold);
        if (all.failing() > 0) {
            add(counts, Mark.NO, all.failing());
        }
        int untold = all.size() - hold - all.failing();
        if (untold > 0) {
            add(counts, Mark.DASH, untold);
        }
        var words = inWords(all);
        assertions.setGraphic(counts);
        assertions.setAccessibleText(words);
        Hint.give(assertions, words);
    }

    private static void add(HBox counts, Mark mark, int count) {
        counts.getChildren().addAll(new MarkView(mark, MARK), new Label(String.valueOf(count)));
    }

    private static String inWords(ClaimReport claims) {
        return TEXTS.text("status.assertions.hint", claims.holding(), claims.size(), claims.hidden());
    }
}
