package org.pgx4j.privacy;

import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** Keeps what the library logs, at every level; other libraries are silent. */
final class CapturingLogger extends LegacyAbstractLogger {
  private static final long serialVersionUID = 1L;

  private final boolean ours;

  CapturingLogger(String name) {
    this.name = name;
    this.ours = name.startsWith("org.pgx4j");
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return CapturingLogger.class.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String message, Object[] arguments, Throwable thrown) {
    String text = MessageFormatter.basicArrayFormat(message, arguments);
    CapturedLogs.add(level + " " + name + " " + text + (thrown == null ? "" : " " + thrown));
  }

  @Override
  public boolean isTraceEnabled() {
    return ours;
  }

  @Override
  public boolean isDebugEnabled() {
    return ours;
  }

  @Override
  public boolean isInfoEnabled() {
    return ours;
  }

  @Override
  public boolean isWarnEnabled() {
    return ours;
  }

  @Override
  public boolean isErrorEnabled() {
    return ours;
  }
}
