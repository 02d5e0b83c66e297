using System.ComponentModel;
using MassageBot.Storage.Tests.PostgreSql;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace MassageBot.Storage.Tests;

public sealed class ContractTestCase : XunitTestCase
{
    [EditorBrowsable(EditorBrowsableState.Never)]
    [Obsolete("For the test runner only.")]
    public ContractTestCase()
    {
    }

    public ContractTestCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod testMethod, object[]? arguments = null)
        : base(messages, display, displayOptions, testMethod, arguments)
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        base.GetSkipReason(factAttribute)
        ?? (TestMethod.TestClass.Class.Name.Contains(".PostgreSql.", StringComparison.Ordinal) ? PostgreSqlServer.WhyMissing : null);
}
