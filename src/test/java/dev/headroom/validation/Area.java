package dev.headroom.validation;

import java.util.List;

/**
 * A part of the model with its checks: a section of the page.
 *
 * @param introduction what the plans have in common, in Markdown
 * @param source the class that holds them
 */
record Area(String title, String introduction, Class<?> source, List<Check> checks) {}
