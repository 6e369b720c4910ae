package dev.espalier.ui.window;

import dev.espalier.access.Question;
import dev.espalier.design.ItemId;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.canvas.FindingLayer;
import dev.espalier.ui.claim.ClaimsView;
import dev.espalier.ui.claim.ClaimsViewModel;
import dev.espalier.ui.compare.CompareView;
import dev.espalier.ui.compare.CompareViewModel;
import dev.espalier.ui.finding.FindingRoutes;
import dev.espalier.ui.finding.FindingsView;
import dev.espalier.ui.finding.FindingsViewModel;
import dev.espalier.ui.lesson.LessonViewModel;
import dev.espalier.ui.task.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The lists below the canvas: findings, assertions, what two designs differ in and the steps of the lesson. One is
/// open at a time, because the
/// canvas needs the room; nor do they ever take more than their part of the window, however large the text is.
final class Drawers extends VBox {
    private static final double MOST = 0.45;

    private final FindingsViewModel findings;
    private final FindingsView findingsView;
    private final ClaimsViewModel claims;
    private final ClaimsView claimsView;
    private final CompareViewModel comparison;
    private final CompareView comparisonView;
    private final LessonViewModel lesson;
    private final Subscription oneAtATime;

    /// @param visit goes to an item on the canvas
    /// @param ask asks a question in the panel
    /// @param teaching has the steps of the lesson
    Drawers(
            DesignStore store,
            TaskRunner tasks,
            FindingRoutes routes,
            Consumer<ItemId> visit,
            Consumer<Question> ask,
            Teaching teaching) {
        lesson = teaching.model();
        findings = new FindingsViewModel(store, tasks);
        findingsView = new FindingsView(findings, routes::follow);
        claims = new ClaimsViewModel(store, tasks);
        claimsView = new ClaimsView(claims, store, ask);
        comparison = new CompareViewModel(store, tasks, visit);
        comparisonView = new CompareView(comparison);
        getChildren().setAll(findingsView, claimsView, comparisonView, teaching.steps());
        maxHeightProperty()
                .bind(sceneProperty()
                        .flatMap(Scene::heightProperty)
                        .map(height -> MOST * height.doubleValue())
                        .orElse(Double.MAX_VALUE));
        oneAtATime = Subscription.combine(
                closing(findings.openProperty(), claims::close, comparison::close, lesson::close),
                closing(claims.openProperty(), findings::close, comparison::close, lesson::close),
                closing(comparison.openProperty(), findings::close, claims::close, lesson::close),
                closing(lesson.openProperty(), findings::close, claims::close, comparison::close));
    }

    private static Subscription closing(ObservableValue<Boolean> opened, Runnable... others) {
        return opened.subscribe(isOpen -> {
            if (isOpen) {
                List.of(others).forEach(Runnable::run);
            }
        });
    }

    /// Marks on the canvas what findings and broken assertions are about.
    Subscription drawOn(FindingLayer layer) {
        return Subscription.combine(findingsView.drawOn(layer), claimsView.drawOn(layer));
    }

    FindingsViewModel findings() {
        return findings;
    }

    FindingsView findingsView() {
        return findingsView;
    }

    ClaimsViewModel claims() {
        return claims;
    }

    ClaimsView claimsView() {
        return claimsView;
    }

    CompareViewModel comparison() {
        return comparison;
    }

    CompareView comparisonView() {
        return comparisonView;
    }

    void dispose() {
        oneAtATime.unsubscribe();
        findingsView.dispose();
        claimsView.dispose();
        comparisonView.dispose();
    }
}
