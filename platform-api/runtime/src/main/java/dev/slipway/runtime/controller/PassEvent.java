package dev.slipway.runtime.controller;

/**
 * Something to tell those who look at an object, besides its conditions; {@code type} is Normal or Warning. The same
 * event about the same object is told once an hour at most.
 */
public record PassEvent(String type, String reason, String message) {}
