using Xunit.Sdk;

namespace MassageBot.Storage.Tests;

/// <summary>A test that every provider must pass; skipped for a provider that there is none of here.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("MassageBot.Storage.Tests.ContractFactDiscoverer", "MassageBot.Storage.Tests")]
public sealed class ContractFactAttribute : FactAttribute;
