namespace MassageBot.Storage;

/// <summary>A stored item of bot state.</summary>
/// <param name="Json">Its content.</param>
/// <param name="Version">Changes with each write; a version never returns.</param>
public sealed record StateItem(string Json, long Version);
