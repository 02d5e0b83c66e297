using Xunit.Sdk;

namespace MassageBot.Storage.Tests;

/// <summary>The same as <see cref="ContractFactAttribute"/> with several inputs.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("MassageBot.Storage.Tests.ContractTheoryDiscoverer", "MassageBot.Storage.Tests")]
public sealed class ContractTheoryAttribute : TheoryAttribute;
