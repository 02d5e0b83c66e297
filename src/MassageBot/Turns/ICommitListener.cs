using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>Is told what a turn stored, right after its commit. What is missed at a crash, its own look at the database finds.</summary>
internal interface ICommitListener
{
    void Heard(TurnEffect effect);
}
