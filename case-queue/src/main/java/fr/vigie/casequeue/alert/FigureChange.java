package fr.vigie.casequeue.alert;

import fr.vigie.domain.alert.AlertFigure;
import java.util.Optional;

/**
 * What became of one named figure of an alert.
 *
 * @param alertId the alert
 * @param name the figure's name
 * @param figure the figure as it is now; absent if it was removed
 */
public record FigureChange(String alertId, String name, Optional<AlertFigure> figure) {}
